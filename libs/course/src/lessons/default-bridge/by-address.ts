import { pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { serverOnBridge } from './server-on-bridge.ts';

/** Two containers that were started without naming a network: by address they call each other. */
export const byAddress: Task = {
  id: 'by-address',
  kind: 'do',
  covers: ['000-container-ip', '001-mysql-ip', '004-own-ip'],
  check(scene) {
    const found = serverOnBridge(scene);
    if ('missing' in found) return found.missing;
    const { server, caller, ip } = found;
    return pass({ containers: [server.id, caller.id] }, { server: server.name, caller: caller.name, ip });
  },
  solution: [
    'docker run -d --name db {busybox} httpd -f -p 3306',
    'docker run -d --name app {busybox} sleep infinity',
  ],
  others: [
    [
      'docker run -d --name web --network bridge {busybox} sleep infinity',
      'docker run -d --expose 3306 {busybox} sh -c "exec httpd -f -p 3306"',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker network create somewhere',
        'docker run -d --name db --network somewhere {busybox} httpd -f -p 3306',
        'docker run -d --name app --network somewhere {busybox} sleep infinity',
      ],
      code: 'container-not-on-network',
    },
    { acts: ['docker run -d --name db {busybox} httpd -f -p 3306'], code: 'one-on-bridge' },
    {
      acts: [
        'docker run -d --name db -p 3306:80 {busybox} httpd -f -p 80',
        'docker run -d --name app {busybox} sleep infinity',
      ],
      code: 'no-answer-by-address',
    },
    { acts: ['docker run -d --name db {busybox} true', 'docker wait db'], code: 'container-not-running' },
  ],
};
