import { describe, expect, it } from 'vitest';
import { CODES } from '../code.ts';
import type { AddressFault } from '../address/address-error.ts';
import type { Fact } from '../fact.ts';
import type { Remedy } from '../remedy.ts';
import type { SnapshotFault } from '../snapshot/snapshot-error.ts';
import { ask, world } from '../../test/world.ts';
import {
  REACHABILITY_TEXTS,
  factText,
  faultText,
  remedyText,
  renderRemedy,
  snapshotFaultText,
  tell,
} from './tell.ts';
import type { Language } from './tell.ts';

const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** Every path to a text, with whether it is a function. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}/${key}`));
}

const PORT = { container: 'web', containerPort: 80, hostIp: '127.0.0.1', hostPort: 8080 };

/** What every fact, remedy and fault may hold: each text takes what it needs. */
const DETAILS = {
  address: 'web:80',
  aliases: ['a'],
  allowed: 'http://a',
  commands: [],
  container: 'web',
  containerPort: 80,
  containers: ['web', 'db'],
  driver: 'macvlan',
  elsewhere: 'db',
  example: 'web:8080',
  expected: 'a text',
  found: '2',
  from: 't1',
  host: 'web',
  hostIp: '127.0.0.1',
  hostPort: 8080,
  hosts: ['a', 'b'],
  ip: '10.1.0.2',
  ips: ['10.1.0.2', '10.1.0.3'],
  known: 1,
  length: 3_000_000,
  line: 7,
  mode: 'routed',
  most: 2_000_000,
  name: 'web',
  near: '/x',
  nearest: 'wed',
  network: 't1',
  networks: ['t1', 't2'],
  of: 'web',
  on: '0.0.0.0',
  others: [81, 82],
  page: 'https://page',
  path: 'topology.engine',
  port: 80,
  scheme: 'mongodb',
  service: 'api',
  state: 'exited',
  status: 403,
  subnet: '10.1.0.0/24',
  target: 'db',
  to: 't2',
  version: '29.0.1',
  what: 'ipvs',
};
const EMPTIER = {
  ...DETAILS,
  allowed: null,
  container: null,
  elsewhere: null,
  nearest: null,
  others: [],
  name: '',
  address: '',
  state: 'odd',
};

describe('the texts of verdicts', () => {
  it('are the same tree in both languages', () => {
    expect(shape(REACHABILITY_TEXTS.ko)).toEqual(shape(REACHABILITY_TEXTS.en));
  });

  it.each(LANGUAGES)('are whole sentences in %s, whatever the facts', (language) => {
    const { facts, remedies, missing, look, codes, outcomes, hops, places, faults, snapshotFaults } =
      REACHABILITY_TEXTS[language];
    const said: [string, string][] = [
      ...Object.entries({ ...codes, ...outcomes, ...hops, ...places, ...look }),
      ...Object.entries(missing).map(([id, text]): [string, string] => [id, text('web')]),
    ];
    for (const details of [DETAILS, EMPTIER]) {
      for (const id of Object.keys(facts)) {
        const of = id.startsWith('published')
          ? { ...details, port: PORT }
          : { ...details, container: details.container ?? 'web' };
        said.push([id, factText({ id, ...of } as unknown as Fact, language)]);
      }
      for (const id of Object.keys(remedies)) {
        const nullable = ['listen-everywhere', 'start-server'].includes(id);
        const container = details.container ?? (nullable ? null : '');
        said.push([id, remedyText({ id, ...details, container } as unknown as Remedy, language)]);
      }
      for (const kind of Object.keys(faults)) {
        const { expected, found, next } = faultText(
          { kind, ...details, port: '80' } as unknown as AddressFault,
          language,
        );
        said.push([kind, expected], [kind, found], [kind, next]);
      }
      for (const kind of Object.keys(snapshotFaults)) {
        const { expected, found, next } = snapshotFaultText(
          { kind, ...details } as unknown as SnapshotFault,
          language,
        );
        said.push([kind, expected], [kind, found], [kind, next]);
      }
    }
    for (const [id, text] of said) {
      expect(typeof text, id).toBe('string');
      expect(text.trim(), id).not.toBe('');
      expect(text, id).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(said.length).toBeGreaterThan(300);
  });

  it.each(LANGUAGES)('say for every code in %s why it is so and, last, what to do', (language) => {
    const { codes } = REACHABILITY_TEXTS[language];
    for (const code of Object.keys(CODES) as (keyof typeof CODES)[]) {
      const sentences = codes[code].split(/(?<=[.])\s+/);
      expect(sentences.length, code).toBeGreaterThan(1);
      if (code === 'WORKS') continue;
      const last = sentences.at(-1) ?? '';
      const tells =
        language === 'ko'
          ? /세요\.$/
          : /^(Put|Connect|Call|Start|Write|Check|Update|Publish|Let|Unpause|Allow|Turn|Load|Serve|Add|See|Give|Try|Read|From|On|At|At the host)\b/;
      expect(last, code).toMatch(tells);
    }
  });

  it('show both sides of a port', () => {
    const text = (port: typeof PORT): string => factText({ id: 'published', port }, 'en');
    expect(text(PORT)).toBe('Published: 127.0.0.1:8080 → web:80.');
    expect(text({ ...PORT, hostIp: '' })).toBe('Published: 8080 → web:80.');
    expect(text({ ...PORT, hostIp: '::1' })).toBe('Published: [::1]:8080 → web:80.');
  });
});

describe('tell', () => {
  const topology = world({
    nets: { t1: { subnets: ['10.1.0.0/24'] }, t2: { subnets: ['10.2.0.0/24'] } },
    boxes: { aa: { on: { t1: '10.1.0.2' } }, web: { on: { t2: '10.2.0.2' }, listen: ['0.0.0.0:80'] } },
  });

  it('says what a route ends at, why such routes do, and what to do here', () => {
    expect(tell(ask(topology, 'aa', 'web:80'), 'en')).toEqual({
      outcome: 'name not found',
      reason: 'web is container web, which is on t2 and on no network of the caller.',
      explanation: REACHABILITY_TEXTS.en.codes.NOT_SAME_NETWORK,
      remedy: 'Connect aa to network t2.',
    });
    expect(tell(ask(topology, 'aa', 'web:80'), 'ko')).toEqual({
      outcome: '이름을 못 찾음',
      reason: 'web은(는) web 컨테이너예요. t2 네트워크에 있고, 부르는 쪽과 함께 있는 네트워크가 없어요.',
      explanation: REACHABILITY_TEXTS.ko.codes.NOT_SAME_NETWORK,
      remedy: 'aa 컨테이너를 t2 네트워크에 연결하세요.',
    });
  });

  it('has no remedy for what works, and a reason without any hop', () => {
    const verdict = ask(topology, 'host', '10.2.0.2:80');
    expect(tell(verdict, 'en')).toMatchObject({
      outcome: 'works',
      reason: 'A server listens on 0.0.0.0, port 80.',
      remedy: null,
    });
    expect(tell({ ...verdict, hops: [] }, 'en').reason).toBe(REACHABILITY_TEXTS.en.codes.WORKS);
  });
});

describe('renderRemedy', () => {
  const remedy: Remedy = {
    id: 'start',
    container: "it's",
    commands: [
      { words: ['docker', 'start', "it's"] },
      { words: ['docker', 'inspect', 'a b'], output: 'a b.env' },
    ],
  };
  it('quotes for sh', () => {
    expect(renderRemedy(remedy, 'posix')).toEqual([
      `docker start 'it'\\''s'`,
      "docker inspect 'a b' > 'a b.env'",
    ]);
  });
  it('quotes for PowerShell, which writes files in its own way', () => {
    expect(renderRemedy(remedy, 'powershell')).toEqual([
      "docker start 'it''s'",
      "docker inspect 'a b' | Set-Content -Encoding utf8 'a b.env'",
    ]);
  });
});
