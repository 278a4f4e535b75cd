import { stripVTControlCharacters } from 'node:util';
import type { Engine } from '@dari/engine';
import { CliError, type TierTrouble } from '../errors/cli-error.ts';
import { askTier } from './ask-tier.ts';
import { deferred } from './deferred.ts';
import { Doorbell } from './doorbell.ts';
import { LogTail } from './log-tail.ts';
import type { TierAnswer } from './tier-answer.ts';
import type { TierTarget } from './tier-target.ts';

/** The api looks at its database itself while it holds the answer; a refused password shows after this long. */
const API_WAIT_SECONDS = 2;

export interface WaitOptions {
  readonly engine: Pick<Engine, 'events' | 'logs' | 'observe'>;
  readonly targets: readonly TierTarget[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onWaiting: (target: TierTarget) => void;
  readonly onReady: (target: TierTarget) => void;
  /** What the text about a refused password has to name. */
  readonly credentials: { readonly volume: string; readonly user: string };
}

export interface ReadyStack {
  /** `MongoDB 8.0.4`, as the database says of itself; `null` when no tier could tell. */
  readonly database: string | null;
}

/**
 * Waits until every tier answers: web `GET /` and api `GET /readyz` with 200. It tries at once, and again whenever the
 * container prints a line or the engine reports an event about it (docs/decisions/0005). Stops at the first container
 * that stops.
 *
 * @throws {@link CliError} `not-ready`, `stale-credentials`
 * @throws EngineError `cancelled` and what the engine's streams throw
 */
export async function waitUntilReady(options: WaitOptions): Promise<ReadyStack> {
  const first = await Promise.all(options.targets.map((target) => ask(target, options)));
  const waiting = options.targets.filter(
    (target, index) => target.url !== null && first[index]?.kind !== 'ready',
  );
  const known = first.flatMap((answer) => (answer.kind === 'ready' ? [answer.database] : []));
  const later = waiting.length === 0 ? [] : await watch(options, waiting);
  return { database: [...known, ...later].find((product) => product !== null) ?? null };
}

async function watch(options: WaitOptions, waiting: readonly TierTarget[]): Promise<(string | null)[]> {
  const over = new AbortController();
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, over.signal]);
  const bells = new Map(options.targets.map(({ container }) => [container, new Doorbell()]));
  const tails = new Map(options.targets.map(({ container }) => [container, new LogTail()]));
  const troubles = new Map<string, TierTrouble>();
  const tail = (container: string): readonly string[] => tails.get(container)?.lines ?? [];

  const stopped = deferred<never>();
  stopped.promise.catch(() => undefined);
  const follow = options.targets.map(({ container }) =>
    followLog(options, container, signal, (line) => {
      tails.get(container)?.add(stripVTControlCharacters(line));
      ring(container, options, bells);
    }),
  );
  const exited = async (target: TierTarget, exitCode: number, byHand: boolean): Promise<void> => {
    // The last lines are often still on their way when the event comes; the log ends with the container.
    await follow[options.targets.indexOf(target)];
    const { tier, container, url } = target;
    const trouble = { tier, container, exitCode, byHand, lastAnswer: null, url, log: tail(container) };
    stopped.reject(notReady([trouble], options));
  };
  const listening = listen(options, bells, exited, signal);
  listening.catch((error: unknown) => {
    stopped.reject(error);
  });
  const tries = waiting.map(async (target) => {
    const { tier, container, url } = target;
    const bell = bells.get(container) ?? new Doorbell();
    options.onWaiting(target);
    for (;;) {
      const answer = await ask(target, options, AbortSignal.any([signal, deadline]));
      if (answer.kind === 'ready') {
        troubles.delete(container);
        options.onReady(target);
        return answer.database;
      }
      if (answer.kind === 'auth-failed') throw staleCredentials(answer.address, options);
      if (signal.aborted) return null;
      if (!deadline.aborted || !troubles.has(container)) {
        troubles.set(container, {
          tier,
          container,
          exitCode: null,
          byHand: false,
          lastAnswer: answer.seen,
          url,
          log: tail(container),
        });
      }
      if (deadline.aborted) throw notReady([...troubles.values()], options);
      await bell.wait(AbortSignal.any([signal, deadline]));
    }
  });
  try {
    const products = await Promise.race([Promise.all(tries), stopped.promise]);
    options.signal.throwIfAborted();
    return products;
  } finally {
    over.abort();
    await Promise.allSettled([...tries, ...follow, listening]);
  }
}

function ask(target: TierTarget, options: WaitOptions, signal = options.signal): Promise<TierAnswer> {
  return askTier(target, API_WAIT_SECONDS, signal);
}

/** Rings for every event about a container, and reports those that stop or have stopped already. */
async function listen(
  { engine, targets }: WaitOptions,
  bells: ReadonlyMap<string, Doorbell>,
  exited: (target: TierTarget, exitCode: number, byHand: boolean) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const events = engine.events(signal);
  const { containers } = await engine.observe(signal);
  for (const target of targets) {
    const found = containers.find(({ name }) => name === target.container);
    if (found?.state === 'exited' || found?.state === 'dead') void exited(target, found.exitCode ?? 0, false);
  }
  const restarts = new Set(
    containers.filter(({ restart }) => !['', 'no'].includes(restart)).map(({ name }) => name),
  );
  const killed = new Set<string>();
  for await (const event of events) {
    const name = event.attributes['name'];
    const target =
      event.type === 'container' ? targets.find(({ container }) => container === name) : undefined;
    if (target === undefined) continue;
    ring(target.container, { targets }, bells);
    // Every stop by a command begins with a signal.
    if (event.action === 'kill') killed.add(target.container);
    const byHand = killed.has(target.container);
    // A container with a restart policy comes back by itself, unless it was stopped; it has until the deadline.
    const isEnd = event.action === 'die' && (byHand || !restarts.has(target.container));
    if (isEnd) void exited(target, Number(event.attributes['exitCode'] ?? 0), byHand);
  }
}

/** Wakes whoever waits for this container, or for one that is asked through it. */
function ring(
  container: string,
  { targets }: Pick<WaitOptions, 'targets'>,
  bells: ReadonlyMap<string, Doorbell>,
): void {
  for (const target of targets) {
    if (target.container === container || target.via === container) bells.get(target.container)?.ring();
  }
}

async function followLog(
  { engine }: WaitOptions,
  container: string,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<void> {
  try {
    for await (const { text } of engine.logs(container, { follow: true, tail: LogTail.SIZE }, signal))
      onLine(text);
  } catch {
    // Without its log a tier is still asked by the back-off and by events.
  }
}

function notReady(tiers: readonly TierTrouble[], options: WaitOptions): CliError {
  return new CliError({ kind: 'not-ready', seconds: Math.round(options.timeoutMs / 1000), tiers });
}

function staleCredentials(address: string, { credentials }: WaitOptions): CliError {
  return new CliError({ kind: 'stale-credentials', address, ...credentials });
}
