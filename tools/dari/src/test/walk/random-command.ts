import type { Random } from './random.ts';

const CONTAINERS = ['mysql-db', 'app', 'late', 'web', 'Web', 'web1', 'other', 'nginx-container', 'c9'];
const NETWORKS = ['my_network', 'testnet', 'mynet1', 'customNetwork', 'quiet-net'];
const PREDEFINED = ['bridge', 'host', 'none'];
const VOLUMES = ['data', 'logs'];
const SERVERS: readonly (readonly string[])[] = [
  ['httpd', '-f', '-p', '3306'],
  ['httpd', '-f', '-p', '80'],
  ['nc', '-l', '-p', '3306'],
  ['sleep', 'infinity'],
  ['sleep', 'infinity'],
  ['sleep', '1'],
  ['false'],
  ['no-such-program'],
];

type Maker = (random: Random, image: string) => readonly string[];

/** What learners type, with and without sense; each as often as it stands here. */
const MAKERS: readonly (readonly [number, Maker])[] = [
  [14, (random, image) => ['run', '-d', ...options(random), image, ...random.pick(SERVERS)]],
  [4, (random, image) => ['create', ...options(random), image, ...random.pick(SERVERS)]],
  [6, (random) => ['start', container(random)]],
  [5, (random) => ['stop', '-t', '0', container(random)]],
  [4, (random) => ['restart', '-t', '0', container(random)]],
  [2, (random) => ['kill', container(random)]],
  [2, (random) => ['pause', container(random)]],
  [3, (random) => ['unpause', container(random)]],
  [5, (random) => ['rename', container(random), container(random)]],
  [8, (random) => ['rm', ...some(random, 0.7, '-f'), container(random)]],
  [10, (random) => ['network', 'create', ...networkOptions(random), random.pick(NETWORKS)]],
  [6, (random) => ['network', 'rm', network(random)]],
  [14, (random) => ['network', 'connect', ...connectOptions(random), network(random), container(random)]],
  [8, (random) => ['network', 'disconnect', ...some(random, 0.2, '-f'), network(random), container(random)]],
  [2, () => ['network', 'prune', '-f']],
  [2, () => ['container', 'prune', '-f']],
  [2, (random) => ['volume', 'create', random.pick(VOLUMES)]],
  [1, (random) => ['volume', 'rm', random.pick(VOLUMES)]],
  [1, () => ['volume', 'prune', '-f']],
  [1, () => ['system', 'prune', '-f']],
  [3, (random) => ['exec', container(random), 'sh', '-c', 'httpd -p 3306 || true']],
  [1, (random, image) => ['tag', image, random.pick(['mine:1', 'mine:2'])]],
  [1, (random) => ['rmi', random.pick(['mine:1', 'mine:2'])]],
  [1, (random) => ['network', 'inspect', network(random)]],
  [1, (random) => ['nonsense', container(random)]],
];

/** Everything on the engine, also what dari started to look around: `docker rm -f $(docker ps -aq)`. */
export const ALL_CONTAINERS = 'every container';

/**
 * @param image that has a shell and `httpd`.
 * @returns the words after `docker`; {@link ALL_CONTAINERS} stands for their ids.
 */
export function randomCommand(random: Random, image: string): readonly string[] {
  if (random.chance(0.005)) return ['rm', '-f', ALL_CONTAINERS];
  const all = MAKERS.reduce((sum, [weight]) => sum + weight, 0);
  let place = random.next() * all;
  for (const [weight, make] of MAKERS) {
    place -= weight;
    if (place < 0) return make(random, image);
  }
  throw new Error('no command is left');
}

function options(random: Random): string[] {
  return [
    ...some(random, 0.9, '--name', container(random)),
    ...some(random, 0.6, '--network', network(random)),
    ...some(random, 0.1, '--network-alias', 'mysql-db'),
    ...some(random, 0.1, '-p', '3306'),
    ...some(random, 0.05, '--restart', 'always'),
    ...some(random, 0.1, '-v', `${random.pick(VOLUMES)}:/data`),
  ];
}

function networkOptions(random: Random): string[] {
  return [
    ...some(random, 0.15, '--driver', random.pick(['bridge', 'macvlan', 'host', 'nonsense'])),
    ...some(
      random,
      0.2,
      '--subnet',
      random.pick(['172.20.0.0/16', '172.20.128.0/24', '10.9.0.0/24', '1.2.3/4']),
    ),
    ...some(random, 0.1, '--internal'),
  ];
}

function connectOptions(random: Random): string[] {
  return [...some(random, 0.1, '--alias', 'mysql-db'), ...some(random, 0.05, '--ip', '172.20.0.77')];
}

function container(random: Random): string {
  return random.pick(CONTAINERS);
}

function network(random: Random): string {
  return random.chance(0.15) ? random.pick(PREDEFINED) : random.pick(NETWORKS);
}

function some(random: Random, share: number, ...words: readonly string[]): readonly string[] {
  return random.chance(share) ? words : [];
}
