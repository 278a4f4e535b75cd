import type { Lesson } from '../../lesson.ts';
import { defaultBridge } from './default-bridge.ts';
import { ended } from './ended.ts';
import { firewall } from './firewall.ts';
import { internal } from './internal.ts';
import { loopback } from './loopback.ts';
import { oldVolume } from './old-volume.ts';
import { onePort } from './one-port.ts';
import { ownLocalhost } from './own-localhost.ts';
import { staleAddress } from './stale-address.ts';
import { staleImage } from './stale-image.ts';
import { twoNetworks } from './two-networks.ts';
import { typo } from './typo.ts';
import { wrongPort } from './wrong-port.ts';
import { menuFiles, stackFiles } from './stacks.ts';

/** Broken stacks, each with one fault; from the server itself outwards to networks, names, images and data. */
export const itDoesNotWork: Lesson = {
  id: 'it-does-not-work',
  images: ['busybox', 'nginx', 'node'],
  files: { ...stackFiles, ...menuFiles },
  tasks: [
    ended,
    wrongPort,
    loopback,
    onePort,
    defaultBridge,
    twoNetworks,
    typo,
    ownLocalhost,
    staleImage,
    staleAddress,
    internal,
    oldVolume,
    firewall,
  ],
};
