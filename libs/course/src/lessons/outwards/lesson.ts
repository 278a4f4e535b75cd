import type { Lesson } from '../../lesson.ts';
import { daemonDns } from './daemon-dns.ts';
import { dnsServer } from './dns-server.ts';
import { files } from './files.ts';
import { gatewayName } from './gateway-name.ts';
import { hostDockerInternal } from './host-docker-internal.ts';
import { hostServer } from './host-server.ts';
import { internet } from './internet.ts';
import { ownLocalhost } from './own-localhost.ts';

/** Whom a container reaches that is no container: the internet, and the computer that it runs on. */
export const outwards: Lesson = {
  id: 'outwards',
  images: ['busybox'],
  files,
  tasks: [internet, hostServer, ownLocalhost, hostDockerInternal, gatewayName, dnsServer, daemonDns],
};
