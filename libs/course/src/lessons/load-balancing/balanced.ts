import { fail, pass } from '../../check/check-result.ts';
import { whileChanging } from '../../conditions/after-change.ts';
import { notYet } from '../../conditions/patience.ts';
import { builtFor } from '../../conditions/built-images.ts';
import type { Task } from '../../lesson.ts';
import { balancerOf, sharesOf, sharesText } from './balancer.ts';
import { serverGroup } from './servers.ts';

const CALLS = 16;

/** nginx takes turns between two servers. */
export const balanced: Task = {
  id: 'balanced',
  kind: 'write',
  exercise: 7,
  covers: ['003-exercise-7', '003-proxy-pass', '003-build'],
  needs: ['two-servers'],
  check(scene) {
    const group = serverGroup(scene, 2);
    if ('missing' in group) return group.missing;
    const balancer = balancerOf(scene, group.network, group.servers);
    if ('missing' in balancer) return balancer.missing;
    const shares = sharesOf(scene, balancer, group, CALLS);
    if ('missing' in shares) return shares.missing;
    const { container, door } = balancer;
    const facts = {
      container: container.name,
      url: `http://${door.host}:${door.port}`,
      shares: sharesText(shares),
      calls: String(CALLS),
      idle: shares.find(({ answers }) => answers === 0)?.server.container.name ?? '',
      busy: shares.find(({ answers }) => answers > 0)?.server.container.name ?? '',
    };
    if (facts.idle !== '') {
      return whileChanging(notYet([container], scene, 'one-answers', facts), [container], scene);
    }
    const fair = CALLS / shares.length;
    if (shares.some(({ answers }) => answers < fair / 2)) return fail('uneven', facts);
    return pass({ containers: [container.id], images: builtFor([container], scene) }, facts);
  },
  solution: [
    "sed -i 's/server server1:8080;/server server1:8080; server server2:8080;/' nginx/balanced.conf",
    'docker build -t balancer:1 nginx',
    'docker run -d --name balancer --network lb-net -p 8090:80 balancer:1',
  ],
  others: [
    [
      "printf 'upstream both { server server2:8080; server server1:8080; } server { listen 80; location / { proxy_pass http://both; } }' > mine.conf",
      'docker run -d --name entrance -p 18080:80 --network lb-net -v "$PWD/mine.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker run -d --name balancer --network lb-net -p 8090:80 -v "$PWD/nginx/balanced.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
      ],
      code: 'one-answers',
    },
    {
      acts: [
        "sed -i 's/server server1:8080;/server server1:8080 weight=7; server server2:8080;/' nginx/balanced.conf",
        'docker run -d --name balancer --network lb-net -p 8090:80 -v "$PWD/nginx/balanced.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
      ],
      code: 'uneven',
    },
    {
      acts: [
        "sed -i 's/server server1:8080;/server localhost:8080;/' nginx/balanced.conf",
        'docker run -d --name balancer --network lb-net -p 8090:80 -v "$PWD/nginx/balanced.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
      ],
      code: 'balancer-bad-gateway',
    },
    {
      acts: ['docker run -d --name balancer --network lb-net -p 8090:80 {nginx}'],
      code: 'not-from-servers',
    },
    {
      acts: [
        "sed -i 's/server server1:8080;/server server1:8080; server server2:8080;/' nginx/balanced.conf",
        'docker run -d --name balancer --network lb-net -v "$PWD/nginx/balanced.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
      ],
      code: 'balancer-not-published',
    },
  ],
};
