import { EngineError, type Namespaces } from '@dari/engine';
import type { Topology } from '@dari/topology';
import { expect, test } from 'vitest';
import { keepAgents } from './watch-agents.ts';

/** As much of a topology as matters here: which container started when. */
function topology(starts: Readonly<Record<string, string | null>>): Topology {
  const containers = Object.entries(starts).map(([id, startedAt]) => ({ id, startedAt }));
  return { containers } as unknown as Topology;
}

/** Namespaces that only note what becomes of them. */
function notebook(): {
  readonly log: string[];
  readonly open: () => Promise<Namespaces>;
  endNext: () => void;
} {
  const log: string[] = [];
  let count = 0;
  let ends = false;
  return {
    log,
    endNext: () => (ends = true),
    open: () => {
      count += 1;
      const name = String(count);
      log.push(`open ${name}`);
      return Promise.resolve({
        ask: () => {
          if (ends) {
            ends = false;
            return Promise.reject(new EngineError('protocol', 'the agent ended'));
          }
          log.push(`ask ${name}`);
          return Promise.resolve([] as never);
        },
        [Symbol.asyncDispose]: () => {
          log.push(`close ${name}`);
          return Promise.resolve();
        },
      });
    },
  };
}

const LOOK_UP = { kind: 'look-up', name: 'web' } as const;
const A = { container: 'a' };

test('an agent stays from one look to the next', async () => {
  const { log, open } = notebook();
  await using agents = keepAgents(open);
  const now = topology({ a: '1' });
  await agents.begin(now).ask(A, LOOK_UP);
  agents.endIdle();
  await agents.begin(now).ask(A, LOOK_UP);
  expect(log).toEqual(['open 1', 'ask 1', 'ask 1']);
});

test('a container that started anew has another namespace, and so another agent', async () => {
  const { log, open } = notebook();
  await using agents = keepAgents(open);
  await agents.begin(topology({ a: '1' })).ask(A, LOOK_UP);
  await agents.begin(topology({ a: '2' })).ask(A, LOOK_UP);
  expect(log.filter((line) => !line.startsWith('close'))).toEqual(['open 1', 'ask 1', 'open 2', 'ask 2']);
  expect(log).toContain('close 1');
});

test('an agent that the learner removed is started again', async () => {
  const { log, open, endNext } = notebook();
  await using agents = keepAgents(open);
  const now = topology({ a: '1' });
  await agents.begin(now).ask(A, LOOK_UP);
  endNext();
  await agents.begin(now).ask(A, LOOK_UP);
  expect(log.filter((line) => line.startsWith('ask'))).toEqual(['ask 1', 'ask 2']);
});

test('one that cannot be started is told', async () => {
  const { open, endNext } = notebook();
  await using agents = keepAgents(open);
  endNext();
  await expect(agents.begin(topology({ a: '1' })).ask(A, LOOK_UP)).rejects.toThrow('the agent ended');
});

test('who was not asked for a minute is ended, and all are at the end', async () => {
  const { log, open } = notebook();
  let now = 0;
  {
    await using agents = keepAgents(open, () => now);
    const there = topology({ a: '1' });
    await agents.begin(there).ask(A, LOOK_UP);
    now = 59_000;
    await agents.begin(there).ask('client', LOOK_UP);
    now = 61_000;
    agents.endIdle();
  }
  expect(log.filter((line) => line.startsWith('close'))).toEqual(['close 1', 'close 2']);
});
