import type { Container } from '@dari/topology';
import type { Call, Target } from '../check/question.ts';
import type { Scene } from '../check/scene.ts';

/** So many servers are tried, because each call takes its time. */
const MOST = 12;
/** Who are on one network call alike: a second caller is for the case that something is odd about the first. */
const CALLERS = { ofFew: 2, ofMany: 1 };
/** Up to here there are few. */
const FEW = 4;

/** One container that called another. */
export interface FoundCall {
  readonly caller: Container;
  readonly server: Container;
  readonly target: Target;
  readonly call: Call;
}

/**
 * Finds two of the learner's containers of which one gets an answer from the other, whichever of them is the server.
 *
 * @param containers running ones.
 * @param targetsOf where a server would be dialled, one after another; all have to be answered. None: not at all. What
 * fails fast comes first: a name that nobody knows takes an engine seconds.
 * @returns the first whose calls were answered, with the last of them, or else where it was tried.
 */
export function findCall(
  containers: readonly Container[],
  targetsOf: (server: Container) => readonly Target[],
  scene: Pick<Scene, 'see'>,
): { readonly found: FoundCall } | { readonly found: null; readonly tried: readonly FoundCall[] } {
  const newest = newestFirst(containers).slice(0, MOST);
  const tried: FoundCall[] = [];
  for (const server of newest) {
    const targets = targetsOf(server);
    const callers = newest.filter(({ id }) => id !== server.id);
    for (const caller of callers.slice(0, newest.length > FEW ? CALLERS.ofMany : CALLERS.ofFew)) {
      let last: FoundCall | null = null;
      for (const target of targets) {
        const call = scene.see({ kind: 'dial', from: { container: caller.id }, to: target });
        last = { caller, server, target, call };
        if (call.outcome !== 'works') break;
      }
      if (last === null) continue;
      if (last.call.outcome === 'works') return { found: last };
      tried.push(last);
    }
  }
  return { found: null, tried };
}

/** What the learner started last is most likely what the task is about. */
export function newestFirst(containers: readonly Container[]): Container[] {
  return [...containers].sort((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
}

/** @returns where it was tried to get an answer, as a list for people. */
export function triedText(tried: readonly FoundCall[]): string {
  const places = tried.map(({ server, target }) => `${server.name} (${target.host}:${target.port})`);
  return [...new Set(places)].join(', ');
}
