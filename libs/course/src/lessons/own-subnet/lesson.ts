import type { Lesson } from '../../lesson.ts';
import { bothWays } from './both-ways.ts';
import { created } from './created.ts';
import { gatewayAddress } from './gateway-address.ts';
import { itsAddress } from './its-address.ts';
import { overlap } from './overlap.ts';
import { samePort } from './same-port.ts';
import { throughWhom } from './through-whom.ts';

/** Addresses that one chooses oneself, and what the gateway is and is not for. */
export const ownSubnet: Lesson = {
  id: 'own-subnet',
  images: ['busybox', 'nginx'],
  files: {},
  tasks: [created, bothWays, itsAddress, throughWhom, samePort, gatewayAddress, overlap],
};
