import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, type Condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { doorsTo, type Door } from '../../conditions/open-doors.ts';
import { notYet } from '../../conditions/patience.ts';

/** The port of the pages in this lesson, inside a container. */
export const PAGE_PORT = 80;

/** So many containers are called. */
const MOST = 10;

/** Finds a container of this kind whose page comes through its published port, called on this computer. */
export function answeredDoor(
  scene: Scene,
  conditions: readonly Condition<Container>[],
): { readonly container: Container; readonly door: Door } | { readonly missing: CheckResult } {
  const none = { code: 'no-container', facts: {} };
  const choice = choose(newestFirst(scene.containers), conditions, none);
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  let last = '';
  for (const container of choice.all.slice(0, MOST)) {
    for (const door of doorsTo(container, PAGE_PORT)) {
      const call = scene.see({ kind: 'dial', from: 'host', to: { scheme: 'http', ...door } });
      if (call.outcome === 'works') return { container, door };
      last = call.outcome;
    }
  }
  const facts = { container: choice.thing.name, outcome: last };
  return { missing: notYet(choice.all, scene, 'no-page-through-door', facts) };
}
