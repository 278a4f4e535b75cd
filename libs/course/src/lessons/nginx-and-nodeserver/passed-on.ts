import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import type { Call } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { notYet } from '../../conditions/patience.ts';
import { factsOf, frontsOf, type Front } from './front.ts';
import { isToldBy } from './self-told.ts';

/** nginx in front, and the server whose answer it passes on. */
export interface PassedOn extends Front {
  readonly server: Container;
}

/** Finds out whose answers come through nginx: a server tells its own name. At least one, or what is missing. */
export function passedOn(
  scene: Scene,
): readonly [PassedOn, ...PassedOn[]] | { readonly missing: CheckResult } {
  const fronts = frontsOf(scene);
  if ('missing' in fronts) return fronts;
  const [first, ...more] = fronts.flatMap((front) => {
    const server = scene.containers.find((one) => one.id !== front.nginx.id && isToldBy(one, front.shown));
    return server === undefined ? [] : [{ ...front, server }];
  });
  if (first !== undefined) return [first, ...more];
  const [newest] = fronts;
  return { missing: newest === undefined ? fail('no-nginx') : whyNot(newest, scene) };
}

function whyNot(front: Front, scene: Scene): CheckResult {
  const { nginx, shown } = front;
  const facts = factsOf(front);
  const newest = scene.topology.images.find(({ tags }) => tags.includes('nginx:1'));
  // The configuration is part of the image, and a container keeps the image that it was made from.
  if (newest !== undefined && nginx.image.reference === 'nginx:1' && nginx.image.id !== newest.id) {
    return fail('nginx-of-old-image', facts);
  }
  const running = scene.containers.filter(({ state }) => state === 'running');
  return notYet(running, scene, codeOf(shown), facts);
}

function codeOf({ outcome, http }: Call): string {
  // nginx says nothing while it waits for somebody who went away a moment ago.
  if (http === null) return outcome === 'timeout' ? 'nobody-behind-nginx' : 'nginx-does-not-answer';
  return [502, 504].includes(http.status) ? 'nobody-behind-nginx' : 'not-from-nodeserver';
}
