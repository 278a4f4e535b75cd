import { STACK_NAMES } from '@dari/topology';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createStyle } from '../render/style.ts';
import { widthOf } from '../render/width.ts';
import { loadTexts } from '../text/texts.ts';
import { CliError, type UsageIssue } from '../errors/cli-error.ts';
import { runProgram, STACK_CHOICES } from './program.ts';
import type { World } from './world.ts';

async function run(...args: string[]): Promise<{ out: string; issue: UsageIssue | null }> {
  let out = '';
  const world: World = {
    root: '/nowhere',
    env: {},
    platform: 'linux',
    home: '/nowhere',
    stdout: (text) => (out += text),
    stderr: () => undefined,
    stdin: () => Readable.from([]),
    terminal: {
      stdout: false,
      stderr: false,
      stdin: false,
      columns: () => 80,
      rows: () => 24,
      onResize: () => () => undefined,
    },
    signal: new AbortController().signal,
    ask: () => Promise.resolve(null),
  };
  const language = args.includes('ko') ? 'ko' : 'en';
  const style = createStyle(false);
  const context = { world, texts: await loadTexts(language), style, outStyle: style };
  try {
    await runProgram(args, '1.2.3', context);
    return { out, issue: null };
  } catch (error) {
    if (!(error instanceof CliError) || error.problem.kind !== 'usage') throw error;
    return { out, issue: error.problem.issue };
  }
}

const COMMANDS = ['up', 'down', 'status', 'logs', 'doctor', 'commands', 'lesson'];
const OF_LESSON = [
  'list',
  'start',
  'exercise',
  'check',
  'answer',
  'hint',
  'solution',
  'next',
  'reset',
  'export',
  'import',
  'verify',
];

describe('the command line', () => {
  test('knows the stacks that there are', () => {
    expect(STACK_CHOICES).toEqual(STACK_NAMES);
  });

  test.each([[], ...COMMANDS.map((name) => [name])])(
    '%s --help has examples and fits 80 columns',
    async (topic) => {
      const name = topic === 'dari' ? [] : [topic];
      for (const language of ['en', 'ko']) {
        const { out } = await run(...name, '--help', '--lang', language);
        expect(out).toContain(`dari ${name[0] ?? 'up'}`);
        expect(out).toMatch(/^(Examples|예):$/m);
        expect(out).not.toContain('undefined');
        for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
      }
    },
  );

  test.each(OF_LESSON)('lesson %s --help says what it does and fits 80 columns', async (name) => {
    for (const language of ['en', 'ko']) {
      const { out } = await run('lesson', name, '--help', '--lang', language);
      expect(out).toContain(`dari lesson ${name}`);
      for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    }
  });

  test.each([['--lang'], ['status', '--lang'], ['--lang', '--', 'status']])(
    '%s %s asks for the language that is missing',
    async (...args) => {
      expect((await run(...args)).issue).toMatchObject({ code: 'missing-value', option: '--lang' });
    },
  );

  test('says of an option that it takes no value, and does not propose the same option', async () => {
    expect((await run('status', '--json=1')).issue).toMatchObject({
      code: 'needless-value',
      option: '--json',
    });
  });

  test('says its version', async () => {
    expect((await run('--version')).out).toBe('1.2.3\n');
  });

  test('shows the help when it is given nothing', async () => {
    expect((await run()).out).toContain('dari up');
  });

  test.each([
    [['upp'], { code: 'unknown-command', word: 'upp', nearest: 'up' }],
    [['stauts'], { code: 'unknown-command', nearest: 'status' }],
    [['lesson', 'strat'], { code: 'unknown-command', nearest: 'start', after: 'dari lesson' }],
    [
      ['lesson', 'check', '--tsak', '1'],
      { code: 'unknown-option', nearest: '--task', command: 'dari lesson check' },
    ],
    [['lesson', 'answer'], { code: 'missing-word', command: 'dari lesson answer' }],
    [['up', 'brigde'], { code: 'bad-value', of: 'stack', nearest: 'bridge' }],
    [['up', '--dryrun'], { code: 'unknown-option', word: '--dryrun', nearest: '--dry-run' }],
    [['up', '--image', 'x'], { code: 'unknown-option', nearest: '--images' }],
    [['up', '--images', 'ofline'], { code: 'bad-value', of: '--images', nearest: 'offline' }],
    [['up', '--timeout', '-1'], { code: 'bad-number' }],
    [['up', '--timeout'], { code: 'missing-value', option: '--timeout' }],
    [['up', 'bridge', 'more'], { code: 'too-many' }],
    [['logs', 'appi'], { code: 'bad-value', of: 'tier', nearest: 'api' }],
    [['logs', '--tail', 'few'], { code: 'bad-number', unit: 'lines' }],
    [['status', '--lang', 'kr'], { code: 'bad-value', of: '--lang', nearest: 'ko' }],
    [['--jsn', 'status'], { code: 'unknown-option', word: '--jsn' }],
    [['commands', '--shell', 'power-shell'], { code: 'bad-value', of: '--shell', nearest: 'powershell' }],
  ])('refuses %j with the nearest that there is', async (args, issue) => {
    expect((await run(...args)).issue).toMatchObject(issue);
  });
});
