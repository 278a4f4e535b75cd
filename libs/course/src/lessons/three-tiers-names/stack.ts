import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Made } from '../../check/check-result.ts';
import { choose, condition, type Condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning, publishesNothing } from '../../conditions/container-conditions.ts';
import { notYet } from '../../conditions/patience.ts';
import { readyApi, type Api } from '../../conditions/tiers/api.ts';
import { variable } from '../../conditions/tiers/by-hand.ts';
import {
  DATABASE_PORT,
  DATABASE_START_MS,
  databases,
  dataVolumeOf,
  hasRootUser,
  keepsData,
} from '../../conditions/tiers/database.ts';

/** Finds the learner's database on a network of their own: named volume, user, nothing published, and listening. */
export function ownDatabase(
  scene: Scene,
): { readonly database: Container } | { readonly missing: CheckResult } {
  const isOnOwn = condition<Container>(
    (one) => ipOn(one, scene) !== null,
    'database-not-on-own-network',
    (one) => ({ container: one.name, networks: one.attachments.map(({ network }) => network).join(', ') }),
  );
  const choice = choose(
    databases(scene),
    [isRunning(), isOnOwn, hasRootUser(), keepsData(), publishesNothing()],
    scene.networks.length === 0
      ? { code: 'no-network', facts: {} }
      : { code: 'no-database', facts: { image: scene.images.mongo } },
  );
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  const { thing } = choice;
  const to = { scheme: 'tcp', host: ipOn(thing, scene) ?? '', port: DATABASE_PORT } as const;
  const { outcome } = scene.see({ kind: 'dial', from: { container: thing.id }, to });
  if (outcome === 'works') return { database: thing };
  const facts = { container: thing.name, port: String(DATABASE_PORT), outcome };
  return { missing: notYet([thing], scene, 'database-silent', facts, DATABASE_START_MS) };
}

/** Finds the learner's api that is ready and calls the database by a name. */
export function apiByName(scene: Scene, database: Container): Api | { readonly missing: CheckResult } {
  return readyApi(scene, [callsByName(scene, database)]);
}

function callsByName(scene: Scene, database: Container): Condition<Container> {
  const ips = database.attachments.flatMap(({ ip }) => (ip === null ? [] : [ip]));
  return condition(
    (one) => {
      const name = variable(one, 'DB_HOST');
      if (name === '' || /^[\d.]+$|:/.test(name)) return false;
      const found = scene.see({ kind: 'look-up', from: { container: one.id }, name });
      return found.some((address) => ips.includes(address));
    },
    'api-other-way',
    (one) => ({ container: one.name, address: variable(one, 'DB_HOST'), database: database.name }),
  );
}

/** @returns its address on a network of the learner's; `null`: it is on none. */
function ipOn({ attachments }: Container, { networks }: Scene): string | null {
  return attachments.find(({ networkId }) => networks.some(({ id }) => id === networkId))?.ip ?? null;
}

/** @returns these containers, with the networks they are on and the volumes they use, as far as the learner made them. */
export function madeWith(containers: readonly Container[], { networks, volumes }: Scene): Partial<Made> {
  const used = containers.flatMap(({ attachments }) => attachments.map(({ networkId }) => networkId));
  const mounted = containers.map(dataVolumeOf);
  return {
    containers: containers.map(({ id }) => id),
    networks: networks.map(({ id }) => id).filter((id) => used.includes(id)),
    volumes: volumes.map(({ name }) => name).filter((name) => mounted.includes(name)),
  };
}
