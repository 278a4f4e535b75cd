import type { Container } from '@dari/topology';
import { condition, type Condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { madeByHand, runs, variable } from './by-hand.ts';

export const DATABASE_PORT = 27_017;
/** Where the image keeps its files. */
const DATA = '/data/db';
/** How long a new database may take until it listens, in milliseconds. */
export const DATABASE_START_MS = 60_000;

/** Databases that serve as well as the one of the course. */
const KNOWN = /(^|[/-])(mongo|mongodb|ferretdb|percona-server-mongodb)([:@]|$)/;

/** @returns the learner's containers with a database. */
export function databases(scene: Scene): Container[] {
  return madeByHand(scene).filter((one) => isDatabase(one, scene));
}

export function isDatabase(container: Container, scene: Pick<Scene, 'images' | 'topology'>): boolean {
  return runs(container, scene.images.mongo, scene) || KNOWN.test(container.image.reference);
}

/** The first user, whom the image makes from its environment. */
export function hasRootUser(): Condition<Container> {
  return condition(
    (one) =>
      variable(one, 'MONGO_INITDB_ROOT_USERNAME') !== '' &&
      variable(one, 'MONGO_INITDB_ROOT_PASSWORD') !== '',
    'database-no-user',
    ({ name }) => ({ container: name }),
  );
}

/** Its files are on a volume that has a name. */
export function keepsData(): Condition<Container> {
  return {
    holds: (one) => dataVolumeOf(one) !== null,
    problem: (one) => {
      const elsewhere = one.mounts.find(
        (mount) => mount.kind === 'volume' && !isAnonymous(mount.volume) && mount.target !== DATA,
      );
      const bound = one.mounts.some(({ kind, target }) => kind === 'bind' && target === DATA);
      const facts = { container: one.name, target: elsewhere?.target ?? '', data: DATA };
      if (bound) return { code: 'data-on-host-folder', facts };
      return { code: elsewhere === undefined ? 'no-named-volume' : 'volume-elsewhere', facts };
    },
  };
}

/** @returns the named volume with its files; `null`: they are elsewhere. */
export function dataVolumeOf({ mounts }: Container): string | null {
  for (const mount of mounts) {
    const isData = mount.kind === 'volume' && mount.target.replace(/\/+$/, '') === DATA;
    if (isData && !isAnonymous(mount.volume)) return mount.volume;
  }
  return null;
}

/** The engine calls a volume that nobody named by a long number. */
function isAnonymous(volume: string): boolean {
  return /^[0-9a-f]{64}$/.test(volume);
}
