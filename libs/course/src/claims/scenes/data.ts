import { type, write } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { claim, decide, depends, holdsOr, worked } from '../rulings.ts';

/** What becomes of data: in a container, on a volume, in a folder of the computer. */
export const data: ClaimScene = {
  id: 'data',
  images: ['busybox'],
  names: ['goals-data', 'db-one', 'db-two', 'note-box', 'page-box'],
  setup: ['docker volume create goals-data', 'docker run -d --name note-box {busybox} sleep infinity'],
  claims: [
    claim(
      '000-volume-keeps',
      {
        write: type(
          `docker run --name db-one -v goals-data:/data/db {busybox} sh -c 'echo learn docker > /data/db/goal'`,
        ),
        remove: type('docker rm db-one'),
        read: type('docker run --name db-two -v goals-data:/data/db {busybox} cat /data/db/goal'),
      },
      (seen) =>
        decide(
          worked(seen, 'remove') && seen.typed('read').out === 'learn docker',
          'write',
          'remove',
          'read',
        ),
    ),
    claim(
      '000-restart-loses',
      {
        write: type(`docker exec note-box sh -c 'echo kept > /note'`),
        restart: type('docker restart -t 0 note-box'),
        same: type('docker exec note-box cat /note'),
        other: type('docker run --rm {busybox} cat /note'),
      },
      (seen) => {
        const isKept = seen.typed('same').out === 'kept';
        const isElsewhere = worked(seen, 'other');
        if (isKept && !isElsewhere) return depends('same-container', 'restart', 'same', 'other');
        return decide(!isKept, 'restart', 'same');
      },
    ),
    claim(
      '000-bind-mount',
      {
        before: write('page.txt', 'before the edit'),
        run: type('docker run -d --name page-box -v {folder}:/page {busybox} sleep infinity'),
        first: type('docker exec page-box cat /page/page.txt'),
        edit: write('page.txt', 'after the edit'),
        second: type('docker exec page-box cat /page/page.txt'),
      },
      (seen) => {
        if (!seen.place.local) return depends('remote', 'first');
        return holdsOr(
          'shared-folder',
          seen.typed('first').out === 'before the edit' && seen.typed('second').out === 'after the edit',
          'first',
          'edit',
          'second',
        );
      },
    ),
    claim(
      '000-env',
      {
        run: type(
          'docker run --rm -e MONGO_INITDB_ROOT_USERNAME=root {busybox} printenv MONGO_INITDB_ROOT_USERNAME',
        ),
      },
      (seen) => decide(seen.typed('run').out === 'root', 'run'),
    ),
  ],
};
