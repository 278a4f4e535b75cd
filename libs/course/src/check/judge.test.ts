import { describe, expect, test } from 'vitest';
import { emptyTopology } from '../../test/scenes.ts';
import { fail, pass } from './check-result.ts';
import { NO_HISTORY } from './history.ts';
import { judge, type Knowledge } from './judge.ts';
import { keyOf, type Observation, type Question } from './question.ts';
import type { Check } from './scene.ts';

const question: Question = { kind: 'look-up', from: 'host', name: 'web' };
const check: Check = (scene) => (scene.see(question).length > 0 ? pass() : fail('no-name'));

function knowing(...observations: readonly [Question, Observation][]): Knowledge {
  return {
    topology: emptyTopology,
    history: NO_HISTORY,
    images: { nginx: 'nginx', node: 'node', mongo: 'mongo', busybox: 'busybox', api: 'api' },
    now: 0,
    observations: new Map(observations.map(([asked, seen]) => [keyOf(asked), seen])),
  };
}

describe('judge', () => {
  test('asks for what is not known', () => {
    expect(judge(check, knowing())).toEqual({ kind: 'asks', question });
  });

  test('gives the result when it is known', () => {
    expect(judge(check, knowing([question, { kind: 'seen', answer: ['10.0.0.1'] }]))).toMatchObject({
      kind: 'pass',
    });
    expect(judge(check, knowing([question, { kind: 'seen', answer: [] }]))).toMatchObject({ kind: 'fail' });
  });

  test('says what could not be found out', () => {
    expect(judge(check, knowing([question, { kind: 'not-seen', why: 'web stopped' }]))).toEqual({
      kind: 'could-not-check',
      why: 'web stopped',
    });
  });

  test('lets the bugs of a check through', () => {
    const broken: Check = () => {
      throw new RangeError('a bug');
    };
    expect(() => judge(broken, knowing())).toThrow(RangeError);
  });
});
