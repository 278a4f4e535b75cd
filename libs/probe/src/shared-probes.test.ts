import type { Observation } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import { sharedProbes } from './shared-probes.ts';

const observation: Observation = { outcome: 'works', ms: 1, stages: [] };

function dialling() {
  const signals: AbortSignal[] = [];
  let answer: () => void = () => undefined;
  const pending = new Promise<Observation>((resolve) => {
    answer = () => {
      resolve(observation);
    };
  });
  const run = (signal: AbortSignal) => {
    signals.push(signal);
    return pending;
  };
  return { run, signals, answer };
}

describe('callers that ask for the same address', () => {
  it('share one call while it is under way, and the next one is a new call', async () => {
    const probes = sharedProbes();
    const { run, signals, answer } = dialling();
    const all = Array.from({ length: 500 }, () => probes.observe('a', run, undefined));
    expect(signals).toHaveLength(1);
    answer();
    expect(new Set(await Promise.all(all))).toEqual(new Set([observation]));
    await probes.observe('a', run, undefined);
    expect(signals).toHaveLength(2);
  });

  it('do not share with those who ask for another one', async () => {
    const probes = sharedProbes();
    const { run, signals, answer } = dialling();
    const both = [probes.observe('a', run, undefined), probes.observe('b', run, undefined)];
    expect(signals).toHaveLength(2);
    answer();
    await Promise.all(both);
  });

  it('may leave while the others wait on', async () => {
    const probes = sharedProbes();
    const { run, signals, answer } = dialling();
    const leaver = new AbortController();
    const left = probes.observe('a', run, leaver.signal);
    const stays = probes.observe('a', run, undefined);
    leaver.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(signals[0]?.aborted).toBe(false);
    answer();
    expect(await stays).toBe(observation);
  });

  it('end the call when the last one leaves, and who comes then starts a new one', async () => {
    const probes = sharedProbes();
    const { run, signals, answer } = dialling();
    const leaver = new AbortController();
    const left = probes.observe('a', run, leaver.signal);
    leaver.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(signals[0]?.aborted).toBe(true);
    const next = probes.observe('a', run, undefined);
    expect(signals).toHaveLength(2);
    answer();
    await next;
  });
});
