import { describe, expect, it } from 'vitest';
import type { Step } from '@dari/topology';
import { EngineError } from '../engine-error.ts';
import type { ApplyEvent } from './plan-event.ts';
import { runSteps } from './run-steps.ts';

function step(id: string, ...after: string[]): Step {
  return { kind: 'remove-volume', name: id, id, after, cause: { code: 'missing', facts: {} } };
}

/** Steps that end when told to, so that a test decides the order of events. */
function controlled(): {
  applyStep: (step: Step) => Promise<void>;
  started: string[];
  finish: (id: string, error?: Error) => Promise<void>;
} {
  const started: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  return {
    started,
    applyStep: ({ id }) =>
      new Promise((resolve, reject) => {
        started.push(id);
        ends.set(id, (error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
    finish: async (id, error) => {
      ends.get(id)?.(error);
      await new Promise(setImmediate);
    },
  };
}

function log(): { emit: (event: ApplyEvent) => void; lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    emit: (event) => {
      lines.push(
        event.kind === 'stopped'
          ? `stopped done=${event.done.join()} left=${event.left.join()}`
          : `${event.kind} ${event.step.id}`,
      );
    },
  };
}

describe('runSteps', () => {
  it('starts each step as soon as those before it are done', async () => {
    const { applyStep, started, finish } = controlled();
    const { emit, lines } = log();
    const run = runSteps([step('a'), step('b'), step('c', 'a'), step('d', 'b', 'c')], { applyStep, emit });
    expect(started).toEqual(['a', 'b']);
    await finish('a');
    expect(started).toEqual(['a', 'b', 'c']);
    await finish('c');
    expect(started).toEqual(['a', 'b', 'c']);
    await finish('b');
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    await finish('d');
    await run;
    expect(lines.filter((line) => line.startsWith('step-done'))).toEqual([
      'step-done a',
      'step-done c',
      'step-done b',
      'step-done d',
    ]);
  });

  it('starts nothing after a failure, waits for what is under way and throws the first error', async () => {
    const { applyStep, started, finish } = controlled();
    const { emit, lines } = log();
    const run = runSteps([step('a'), step('b'), step('c', 'b')], { applyStep, emit });
    const outcome = expect(run).rejects.toThrow('port taken');
    await finish('a', new EngineError('port-in-use', 'port taken'));
    await finish('b');
    await outcome;
    expect(started).toEqual(['a', 'b']);
    expect(lines.at(-1)).toBe('stopped done=b left=a,c');
  });

  it('attaches the other errors to the first', async () => {
    const { applyStep, finish } = controlled();
    const run = runSteps([step('a'), step('b')], { applyStep, emit: () => undefined });
    const outcome = expect(run).rejects.toMatchObject({
      kind: 'disk-full',
      facts: { x: '1' },
      cause: { errors: [{ message: 'one' }, { message: 'two' }] },
    });
    await finish('a', new EngineError('disk-full', 'one', { x: '1' }));
    await finish('b', new Error('two'));
    await outcome;
  });

  it('says what is done and what is left after an abort', async () => {
    const { applyStep, started, finish } = controlled();
    const { emit, lines } = log();
    const controller = new AbortController();
    const run = runSteps([step('a'), step('b', 'a')], { applyStep, emit, signal: controller.signal });
    const outcome = expect(run).rejects.toMatchObject({ kind: 'cancelled', facts: { done: 'a', left: 'b' } });
    controller.abort();
    await finish('a');
    await outcome;
    expect(started).toEqual(['a']);
    expect(lines.at(-1)).toBe('stopped done=a left=b');
  });

  it('is done when all was done before the abort came', async () => {
    const controller = new AbortController();
    const applyStep = (): Promise<void> => {
      controller.abort();
      return Promise.resolve();
    };
    await runSteps([step('a')], { applyStep, emit: () => undefined, signal: controller.signal });
  });

  it.each([
    [[step('a', 'b'), step('b', 'a')], 'a, b'],
    [[step('a'), step('b', 'missing')], 'b'],
  ])('refuses an order that cannot be kept, before it does anything', async (steps, ids) => {
    const { applyStep, started } = controlled();
    await expect(runSteps(steps, { applyStep, emit: () => undefined })).rejects.toMatchObject({
      kind: 'protocol',
      facts: { steps: ids },
    });
    expect(started).toEqual([]);
  });

  it('has nothing to do without steps', async () => {
    await runSteps([], { applyStep: () => Promise.reject(new Error('called')), emit: () => undefined });
  });
});
