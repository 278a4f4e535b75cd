import type { Container } from '@dari/topology';
import { FIRST_HEADING } from '../../files/goals-page.ts';
import type { Condition } from '../../check/choose.ts';
import type { HttpAnswer } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { pageOf } from './page.ts';

/** A folder of the host lies over one of the container. */
export function hasHostFolder(): Condition<Container> {
  return {
    holds: ({ mounts }) => mounts.some(({ kind }) => kind === 'bind'),
    problem: ({ name }) => ({ code: 'page-not-bind-mounted', facts: { container: name } }),
  };
}

/** What it shows was changed after it was started: so nobody built or started anything for it. */
export function showsEdit(scene: Scene): Condition<Container> {
  const problem = (one: Container): string | null => {
    const http = pageOf(scene, one);
    if (http === null || one.startedAt === null) return 'page-not-edited';
    if (http.body.includes(FIRST_HEADING)) return 'page-not-edited';
    return changedAt(http) > Date.parse(one.startedAt) ? null : 'edited-before-start';
  };
  return {
    holds: (one) => problem(one) === null,
    problem: (one) => ({ code: problem(one) ?? 'page-not-edited', facts: { container: one.name } }),
  };
}

/** When the file behind a page was changed; web servers tell it to the second, and then its end counts. */
function changedAt({ headers }: HttpAnswer): number {
  const exact = headers['x-file-changed'];
  if (exact !== undefined) return Date.parse(exact);
  const inSeconds = headers['last-modified'];
  return inSeconds === undefined ? 0 : Date.parse(inSeconds) + 999;
}
