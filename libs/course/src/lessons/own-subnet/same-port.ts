import type { Container } from '@dari/topology';
import type { Scene } from '../../check/scene.ts';
import { notYet } from '../../conditions/patience.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork } from './custom-network.ts';

const PORT = 8080;
const CHOICES = ['both', 'second-fails', 'shared'] as const;

/** Each container has ports of its own, so two may listen on the same one. */
export const samePort: Task = {
  id: 'same-port',
  kind: 'predict',
  covers: ['004-same-port'],
  needs: ['created'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'same-port',
        choices: CHOICES,
        look() {
          const found = customNetwork(scene);
          if ('missing' in found) return found;
          const here = scene.containers.filter(({ attachments, state }) => {
            const isHere = attachments.some(({ networkId }) => networkId === found.network.id);
            return isHere && state === 'running';
          });
          const servers = here.filter((one) => listens(scene, one, found.network.id));
          const names = servers.map(({ name }) => name);
          const facts = { servers: names.join(', '), one: names[0] ?? '', other: names[1] ?? '' };
          if (servers.length < 2) {
            const code = servers.length === 0 ? 'no-server-on-port' : 'one-server-on-port';
            return { missing: notYet(here, scene, code, { ...facts, network: found.network.name }) };
          }
          return { truth: 'both', facts, made: { containers: servers.map(({ id }) => id) } };
        },
      },
      scene,
    );
  },
  solution: [
    { type: 'both' },
    'docker run -d --network customNetwork --name first-server {busybox} httpd -f -p 8080',
    'docker run -d --network customNetwork --name second-server {busybox} httpd -f -p 8080',
  ],
  others: [
    [
      { type: 'both' },
      'docker run -d --name one {busybox} httpd -f -p 8080 -h /etc',
      'docker run -d --name two {busybox} httpd -f -p 8080',
      'docker network connect customNetwork one',
      'docker network connect customNetwork two',
    ],
  ],
  wrong: [
    {
      acts: [
        { type: 'both' },
        'docker run -d --network customNetwork --name first-server {busybox} httpd -f -p 8080',
        'docker run -d --network customNetwork --name second-server {busybox} httpd -f -p 8081',
      ],
      code: 'one-server-on-port',
    },
    {
      acts: [
        { type: 'second-fails' },
        'docker run -d --network customNetwork --name first-server {busybox} httpd -f -p 8080',
        'docker run -d --network customNetwork --name second-server {busybox} httpd -f -p 8080',
      ],
      code: 'same-port-second-fails',
    },
    {
      acts: [
        'docker run -d --network customNetwork --name first-server {busybox} httpd -f -p 8080',
        'docker run -d --network customNetwork --name second-server {busybox} httpd -f -p 8080',
      ],
      code: 'predict-first',
    },
  ],
};

/** Asked from inside: a server that listens for its own container alone does not count. */
function listens(scene: Scene, { id, attachments }: Container, networkId: string): boolean {
  const ip = attachments.find((one) => one.networkId === networkId)?.ip ?? null;
  if (ip === null) return false;
  const to = { scheme: 'tcp', host: ip, port: PORT } as const;
  return scene.see({ kind: 'dial', from: { container: id }, to }).outcome === 'works';
}
