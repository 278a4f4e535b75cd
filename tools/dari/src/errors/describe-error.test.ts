import { EngineError } from '@dari/engine';
import { describe, expect, test } from 'vitest';
import { ImageError } from '../images/index.ts';
import { createStyle } from '../render/style.ts';
import { renderError } from '../render/render-error.ts';
import { widthOf } from '../render/width.ts';
import { en } from '../text/en/en.ts';
import { ko } from '../text/ko/ko.ts';
import { CliError, type Problem } from './cli-error.ts';
import { describeError } from './describe-error.ts';
import { errorAsJson } from './described-error.ts';

const PORT = { port: 5173, hostIp: '127.0.0.1', tier: 'web', setting: 'WEB_PORT', free: 5174 } as const;

const UPP: Problem = {
  kind: 'usage',
  issue: { code: 'unknown-command', word: 'upp', nearest: 'up', after: 'dari', known: ['up', 'down'] },
};

const PROBLEMS: readonly (readonly [Problem, number])[] = [
  [UPP, 64],
  [
    {
      kind: 'bad-settings',
      path: '/p/.env',
      exists: true,
      faults: [
        { name: 'WEB_PORT', found: 'x', why: { code: 'not-a-port' }, where: { kind: 'file', line: 3 } },
        { name: 'DB_PASSWORD', found: null, why: { code: 'empty' }, where: { kind: 'nowhere' } },
      ],
    },
    78,
  ],
  [
    {
      kind: 'conflict',
      conflicts: [
        { kind: 'foreign-container', name: 'goals-db', image: 'mongo:8.0', state: 'running' },
        { kind: 'foreign-network', name: 'goals-net' },
        { kind: 'foreign-volume', name: 'goals-data' },
        { kind: 'network-in-use', name: 'goals-net', container: 'other' },
        { kind: 'port-held-by-container', container: 'other', ...PORT },
        { kind: 'port-held-by-process', process: 'node (4242)', code: 'EADDRINUSE', ...PORT },
        { kind: 'volume-of-another-database', volume: 'goals-data', has: 'FerretDB', wanted: 'MongoDB' },
      ],
    },
    73,
  ],
  [
    {
      kind: 'not-ready',
      seconds: 60,
      tiers: [
        {
          tier: 'api',
          container: 'goals-api',
          exitCode: 1,
          byHand: false,
          lastAnswer: null,
          url: null,
          log: ['Error: boom'],
        },
      ],
    },
    75,
  ],
  [{ kind: 'stale-credentials', volume: 'goals-data', user: 'goals', address: 'goals-db:27017' }, 80],
  [{ kind: 'not-confirmed', volume: 'goals-data', typed: null }, 64],
  [{ kind: 'contended', project: 'goals' }, 73],
  [{ kind: 'files', path: '/p/.dari', doing: 'write', code: 'EACCES' }, 72],
  [{ kind: 'files', path: '/p/.dari', doing: 'write', code: 'ENOSPC' }, 74],
  [{ kind: 'interrupted', signal: 'SIGINT', done: ['a'], left: ['b'] }, 130],
  [{ kind: 'interrupted', signal: 'SIGTERM', done: [], left: [] }, 143],
];

describe('describing an error', () => {
  test.each(PROBLEMS.map(([problem, code]) => [problem.kind, problem, code] as const))(
    '%s has its exit code and whole sentences in both languages',
    (_kind, problem, code) => {
      for (const texts of [en, ko]) {
        const described = describeError(new CliError(problem), texts);
        expect(described.exitCode).toBe(code);
        expect(described.explanations.length).toBeGreaterThan(0);
        const text = renderError(described, texts, createStyle(false), 80);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        for (const label of Object.values(texts.errors.labels)) expect(text).toContain(label);
        for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
      }
    },
  );

  test.each([
    ['no-engine', 69],
    ['bad-endpoint', 69],
    ['permission-denied', 77],
    ['engine-too-old', 76],
    ['port-in-use', 73],
    ['name-in-use', 73],
    ['subnet-overlap', 73],
    ['registry', 66],
    ['build-failed', 66],
    ['disk-full', 74],
    ['protocol', 1],
  ] as const)('the engine error %s ends with %i', (kind, code) => {
    expect(describeError(new EngineError(kind, 'said so'), en).exitCode).toBe(code);
  });

  test('a network that only the engine still counts somebody on is freed by starting that anew', () => {
    for (const texts of [en, ko]) {
      const next = (by: string): string =>
        describeError(new EngineError('in-use', 'has active endpoints', { name: 'n', by }), texts)
          .explanations.flatMap((each) => each.next)
          .join('\n');
      expect(next('engine')).toContain('systemctl restart docker');
      expect(next('engine')).toContain('docker network inspect n');
      expect(next('containers')).not.toContain('restart');
    }
  });

  test('an image that can be had from nowhere ends with 66', () => {
    const error = new ImageError('no-source', 'x', { image: 'mongo:8.0' });
    expect(describeError(error, en)).toMatchObject({ exitCode: 66, kind: 'no-source' });
  });

  test('anything unknown is a bug with its trace', () => {
    const described = describeError(new Error('boom'), ko);
    expect(described).toMatchObject({ exitCode: 1, kind: 'unexpected' });
    expect(described.trace).toContain('boom');
  });

  test('every setting that is wrong is in the one message', () => {
    const [, [problem]] = PROBLEMS as [unknown, (typeof PROBLEMS)[number]];
    const text = renderError(describeError(new CliError(problem), en), en, createStyle(false), 80);
    expect(text).toContain('line 3: WEB_PORT');
    expect(text).toContain('DB_PASSWORD is empty');
  });

  test('for programs it is one object with the same facts', () => {
    const json = errorAsJson(describeError(new CliError(UPP), en));
    expect(json).toMatchObject({ error: { kind: 'usage', exitCode: 64, problems: [{ found: 'upp' }] } });
  });
});
