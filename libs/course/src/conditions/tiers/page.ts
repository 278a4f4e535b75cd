import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, condition, type Condition } from '../../check/choose.ts';
import type { HttpAnswer } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning } from '../container-conditions.ts';
import type { Door } from '../open-doors.ts';
import { notYet } from '../patience.ts';
import { apis, asked, doorOf } from './api.ts';
import { madeByHand } from './by-hand.ts';
import { isDatabase } from './database.ts';

/** A page that a browser on this computer can open. */
export interface Page {
  readonly container: Container;
  readonly door: Door;
  readonly http: HttpAnswer;
}

/** What more a page has to be. */
export interface PageWanted {
  /** What is known of its container without a call. */
  readonly is?: readonly Condition<Container>[];
  /** What only a call shows. */
  readonly shows?: readonly Condition<Container>[];
}

/** Finds the learner's page, whatever serves it. */
export function openedPage(
  scene: Scene,
  { is = [], shows = [] }: PageWanted = {},
): Page | { readonly missing: CheckResult } {
  const known = apis(scene);
  const candidates = madeByHand(scene).filter((one) => !known.includes(one) && !isDatabase(one, scene));
  const named = (one: Container) => ({ container: one.name, url: urlOf(doorOf(one)) });
  const isOpen = condition<Container>((one) => doorOf(one) !== undefined, 'page-not-published', named);
  const before = [...is, isRunning(), isOpen];
  const answers = condition<Container>((one) => pageOf(scene, one) !== null, 'page-silent', named);
  const choice = choose(candidates, [...before, answers, ...shows], { code: 'no-page', facts: {} });
  if (choice.kind === 'missing') {
    // One that was started just now counts more than another one that answers and is not what was asked for.
    const silent = candidates.filter((one) => before.every(({ holds }) => holds(one)) && !answers.holds(one));
    const [first] = silent;
    const patience = first === undefined ? null : notYet(silent, scene, 'page-silent', named(first));
    if (patience?.kind === 'waiting') return { missing: patience };
    return { missing: fail(choice.problem.code, choice.problem.facts) };
  }
  const { thing } = choice;
  const door = doorOf(thing);
  const http = pageOf(scene, thing);
  if (door === undefined || http === null) return { missing: fail('page-silent', named(thing)) };
  return { container: thing, door, http };
}

/** @returns what a container answers to a browser; `null`: no page in HTML. */
export function pageOf(scene: Scene, container: Container): HttpAnswer | null {
  const door = doorOf(container);
  const http = door === undefined ? null : asked(scene, door, '/');
  return http?.status === 200 && http.headers['content-type']?.includes('text/html') === true ? http : null;
}

/** @returns the address that is typed into a browser. */
export function urlOf(door: Door | undefined): string {
  if (door === undefined) return '';
  return `http://${door.host}${door.port === 80 ? '' : `:${door.port}`}`;
}
