import type { Lesson } from '../../lesson.ts';
import { badGateway } from './bad-gateway.ts';
import { FILES } from './files.ts';
import { nodeserver } from './nodeserver.ts';
import { onlyNginx } from './only-nginx.ts';
import { proxied } from './proxied.ts';

/** nginx in front of a server: the address that fails, the one that works, and one open port instead of two. */
export const nginxAndNodeserver: Lesson = {
  id: 'nginx-and-nodeserver',
  images: ['nginx', 'node'],
  files: FILES,
  tasks: [nodeserver, badGateway, proxied, onlyNginx],
};
