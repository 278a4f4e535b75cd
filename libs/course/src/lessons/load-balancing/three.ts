import { pass } from '../../check/check-result.ts';
import { whileChanging } from '../../conditions/after-change.ts';
import { notYet } from '../../conditions/patience.ts';
import { builtFor } from '../../conditions/built-images.ts';
import type { Task } from '../../lesson.ts';
import { balancerOf, sharesOf, sharesText } from './balancer.ts';
import { serverGroup } from './servers.ts';

const CALLS = 24;

/** A third server, which nginx has to be told of. */
export const three: Task = {
  id: 'three',
  kind: 'write',
  covers: ['003-exercise-7', '003-config-stale'],
  needs: ['balanced'],
  check(scene) {
    const group = serverGroup(scene, 3);
    if ('missing' in group) return group.missing;
    const { servers, network } = group;
    const balancer = balancerOf(scene, network, servers);
    if ('missing' in balancer) return balancer.missing;
    const shares = sharesOf(scene, balancer, group, CALLS);
    if ('missing' in shares) return shares.missing;
    const containers = servers.map(({ container }) => container);
    const { container, door } = balancer;
    const idle = shares.filter(({ answers }) => answers === 0).map(({ server }) => server.container.name);
    const facts = {
      container: container.name,
      url: `http://${door.host}:${door.port}`,
      shares: sharesText(shares),
      idle: idle.join(', '),
      calls: String(CALLS),
    };
    if (idle.length > 0) {
      const early = notYet([container, ...containers], scene, 'server-left-out', facts);
      return whileChanging(early, [container], scene);
    }
    const all = [...containers, container];
    return pass({ containers: all.map(({ id }) => id), images: builtFor(all, scene) }, facts);
  },
  solution: [
    'docker start server2',
    'docker run -d --name server3 --network lb-net hostname-server:1',
    "sed -i 's/server server2:8080;/server server2:8080; server server3:8080;/' nginx/balanced.conf",
    'docker build -t balancer:1 nginx',
    'docker rm -f balancer',
    'docker run -d --name balancer --network lb-net -p 8090:80 balancer:1',
  ],
  others: [
    [
      'docker start server2',
      'docker run -d --name extra --network lb-net hostname-server:1',
      "sed -i 's/server server2:8080;/server server2:8080; server extra:8080;/' nginx/balanced.conf",
      'docker cp nginx/balanced.conf balancer:/etc/nginx/conf.d/default.conf',
      'docker exec balancer nginx -s reload',
    ],
  ],
  wrong: [
    {
      acts: ['docker start server2', 'docker run -d --name server3 --network lb-net hostname-server:1'],
      code: 'server-left-out',
    },
    {
      acts: ['docker start server2', 'docker run -d --name server3 hostname-server:1'],
      code: 'fewer-than-three',
    },
    {
      acts: [
        'docker start server2',
        'docker run -d --name server3 --network lb-net hostname-server:1',
        "sed -i 's/server server2:8080;/server server2:8080; server server3:8080;/' nginx/balanced.conf",
        'docker build -t balancer:1 nginx',
        'docker restart -t 0 balancer',
      ],
      code: 'server-left-out',
    },
  ],
};
