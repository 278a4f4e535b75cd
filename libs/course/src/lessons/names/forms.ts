import { judgePrediction } from '../../conditions/prediction.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { pageByName } from './page-by-name.ts';

const CHOICES = ['all', 'not-with-network', 'only-address'] as const;

/** Three addresses for one container: its IP address, its name, and its name with that of the network. */
export const forms: Task = {
  id: 'forms',
  kind: 'predict',
  covers: ['003-curl-ip', '003-curl-name', '003-curl-name-network'],
  needs: ['together'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'forms',
        choices: CHOICES,
        look() {
          const found = pageByName(scene);
          if ('missing' in found) return found;
          const { network, server, caller } = found;
          const from = { container: caller.id };
          const works = (host: string): boolean => {
            const to = { scheme: 'http', host, port: 80 } as const;
            return scene.see({ kind: 'dial', from, to }).outcome === 'works';
          };
          const attachment = server.attachments.find(({ networkId }) => networkId === network.id);
          const ip = attachment?.ip ?? attachment?.ipv6 ?? '';
          const facts = { server: server.name, caller: caller.name, network: network.name, ip };
          // It answered by its name a moment ago; without that there is nothing to compare.
          if (!works(ip)) return { missing: notYet([server], scene, 'no-page-by-address', facts) };
          return { truth: works(`${server.name}.${network.name}`) ? 'all' : 'not-with-network', facts };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'all' }],
  others: [['docker exec visitor curl -s http://web.names-net', { type: 'all' }]],
  wrong: [
    { acts: [{ type: 'not-with-network' }], code: 'forms-not-with-network' },
    { acts: [{ type: 'only-address' }], code: 'forms-only-address' },
  ],
};
