import type { Outcome } from '@dari/reachability';
import { describe, expect, test } from 'vitest';
import { emptyTopology } from '../../../test/scenes.ts';
import { aContainer, aNetwork } from '../../../test/things.ts';
import { NO_HISTORY } from '../../check/history.ts';
import { judge } from '../../check/judge.ts';
import { keyOf, type From, type Observation, type Question } from '../../check/question.ts';
import { internet } from './internet.ts';

const IMAGES = { nginx: 'nginx', node: 'node', mongo: 'mongo', busybox: 'busybox', api: 'api' };

/** Judges a container on the default bridge whose call ends like this, and the host's like that. */
function judged(fromContainer: Outcome, fromHost: Outcome) {
  const dial = (from: From, outcome: Outcome): [string, Observation] => {
    const question: Question = { kind: 'dial', from, to: { scheme: 'http', host: 'example.com', port: 80 } };
    return [keyOf(question), { kind: 'seen', answer: { outcome, seen: '', http: null } }];
  };
  const topology = {
    ...emptyTopology,
    networks: [aNetwork({ id: 'bridge' })],
    containers: [aContainer({ id: 'outward', networks: ['bridge'] })],
  };
  return judge(internet.check, {
    topology,
    history: NO_HISTORY,
    images: IMAGES,
    now: 0,
    observations: new Map([dial({ container: 'outward' }, fromContainer), dial('host', fromHost)]),
  });
}

describe('a container that calls the internet', () => {
  test('passes when it is answered', () => {
    expect(judged('works', 'works')).toMatchObject({ kind: 'pass', facts: { proof: 'answered' } });
  });

  test('fails when the computer reaches what the container does not', () => {
    expect(judged('name-not-found', 'works')).toMatchObject({
      kind: 'fail',
      problem: { code: 'cannot-get-out' },
    });
  });

  test('passes by its way out where the computer itself reaches nothing', () => {
    expect(judged('timeout', 'timeout')).toMatchObject({ kind: 'pass', facts: { proof: 'way' } });
  });
});
