import { describe, expect, test } from 'vitest';
import { liveProgress } from './live-progress.ts';
import { plainProgress } from './plain-progress.ts';
import { createStyle } from './style.ts';

describe('plain progress', () => {
  test('is one line per event, with the time it took', () => {
    let time = 0;
    let text = '';
    const progress = plainProgress(
      (part) => (text += part),
      () => time,
    );
    progress.start('a', 'create network goals-net');
    progress.start('b', 'build image goals-api:dev', true);
    time = 400;
    progress.done('a');
    time = 11_000;
    progress.update('b', '\u001b[91mstep\n2', 0.5);
    time = 12_000;
    progress.update('b', 'too soon', 0.6);
    progress.fail('b');
    expect(text).toBe(
      [
        '· build image goals-api:dev',
        '✓ create network goals-net (0.4 s)',
        '· build image goals-api:dev (11 s) 50%: step 2',
        '✗ build image goals-api:dev (12 s)',
        '',
      ].join('\n'),
    );
  });
});

describe('live progress', () => {
  test('leaves only what is finished, and nothing of what is in place', () => {
    let text = '';
    const progress = liveProgress(
      (part) => (text += part),
      () => 80,
      createStyle(false),
      () => 0,
    );
    progress.start('a', 'one');
    progress.start('b', 'two');
    progress.done('a');
    progress.close();
    // What a terminal shows: a move up by n lines, then everything below erased.
    const shown: string[] = [];
    for (const part of text.split('\u001b[')) {
      const moved = /^(\d+)A$/.exec(part)?.[1];
      if (moved !== undefined) shown.splice(-Number(moved));
      else shown.push(...part.replace(/^0J/, '').split('\n').slice(0, -1));
    }
    expect(shown).toEqual(['✓ one 0.0 s']);
  });
});
