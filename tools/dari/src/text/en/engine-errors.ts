import type { EngineErrorKind } from '@dari/engine';
import type { Explanation } from '../../errors/explanation.ts';
import { registryAnswerText } from './registry-answers.ts';

type Facts = Readonly<Record<string, string>>;

const FROM: Record<string, string> = {
  DOCKER_HOST: 'the variable DOCKER_HOST',
  DOCKER_CONTEXT: 'the variable DOCKER_CONTEXT',
  'current-context': 'the current docker context',
  default: 'the default place',
};

function pointedAt(facts: Facts): string {
  const endpoint = facts['endpoint'] ?? 'the engine';
  const from = FROM[facts['from'] ?? ''];
  return from === undefined ? endpoint : `${endpoint} (from ${from})`;
}

/** The end of a program's output; `undefined` when there is none. */
function lines(text: string | undefined): { verbatim?: readonly string[] } {
  const shown = (text ?? '').trimEnd();
  return shown === '' ? {} : { verbatim: shown.split('\n') };
}

/** One text for each kind of the engine's errors; `message` is the engine's own, in English. */
export const engineErrorTexts = {
  'no-engine': (facts, message): Explanation => ({
    what: 'No Docker Engine answers.',
    expected: `a Docker Engine at ${pointedAt(facts)}`,
    found: facts['reason'] ?? message,
    next: [
      'Start Docker: open Docker Desktop, or run: sudo systemctl start docker',
      'Not installed? npm start says how, or installs it on Debian and Ubuntu',
      ...(facts['from'] === 'DOCKER_HOST'
        ? ['Is DOCKER_HOST right? Without it the default engine is used: unset DOCKER_HOST']
        : []),
    ],
  }),
  'permission-denied': (facts): Explanation => ({
    what: 'This user may not use the Docker Engine.',
    expected: `read and write access to ${facts['socket'] ?? pointedAt(facts)}`,
    found:
      facts['group'] === undefined
        ? 'permission denied'
        : `permission denied; its group is ${facts['group']}`,
    next: [
      `Join the group, then log out and in: sudo usermod -aG ${facts['group'] ?? 'docker'} $USER`,
      'Or try it this once: sudo npm start',
    ],
  }),
  'engine-too-old': (facts): Explanation => ({
    what: 'The Docker Engine is too old.',
    expected: `API ${facts['needed'] ?? '1.41'} (Engine 20.10) or newer`,
    found: `API ${facts['found'] ?? '?'} (Engine ${facts['engine'] ?? '?'})`,
    next: ['Update Docker: https://docs.docker.com/engine/install/'],
  }),
  'bad-endpoint': (facts, message): Explanation => ({
    what: 'The address of the Docker Engine cannot be used.',
    expected: facts['expected'] ?? 'an address such as unix:///var/run/docker.sock or tcp://host:2376',
    found: message,
    next: [
      'See which one docker uses: docker context ls',
      'Or use the default one: unset DOCKER_HOST DOCKER_CONTEXT',
    ],
  }),
  'name-in-use': (facts, message): Explanation => ({
    what: `The name ${facts['name'] ?? ''} was taken while dari was at work.`,
    expected: 'the name to be free, as it was a moment ago',
    found: message,
    next: ['Run the command again; it looks at what is there now.'],
  }),
  'port-in-use': (facts, message): Explanation => ({
    what: `Port ${facts['port'] ?? ''} is in use.`,
    expected: 'the port to be free, as it was a moment ago',
    found: message,
    next: [
      ...(facts['by'] === 'engine'
        ? [
            'If no container has it (docker ps), the engine was killed while it opened the port, and counts it as taken ' +
              'until it starts anew: sudo systemctl restart docker',
          ]
        : []),
      'Choose another port in .env (WEB_PORT, API_PORT, DB_PORT, PROXY_PORT), or stop what uses it.',
    ],
  }),
  'no-such-address': (facts, message): Explanation => ({
    what: `The engine's computer does not have the address ${facts['address'] ?? ''}.`,
    expected: 'PUBLISH_ADDRESS to be 127.0.0.1, 0.0.0.0 or an address of the computer where the engine runs',
    found: message,
    next: ['Correct PUBLISH_ADDRESS in .env and run the command again.'],
  }),
  'subnet-overlap': (facts, message): Explanation => ({
    what: `The network ${facts['network'] ?? facts['name'] ?? ''} got no addresses of its own.`,
    expected: 'a range of addresses that no other network uses',
    found: facts['other'] ? `${facts['subnet'] ?? ''} overlaps the network ${facts['other']}` : message,
    next: [
      'Remove networks that nobody uses: docker network prune',
      'Or give the engine more ranges: "default-address-pools" in its daemon.json',
    ],
  }),
  'in-use': (facts, message): Explanation => ({
    what: `${facts['name'] ?? facts['network'] ?? facts['volume'] ?? 'Something'} is still in use and was not removed.`,
    expected: 'nothing else to use it',
    found: facts['containers'] ? `used by ${facts['containers']}` : message,
    next:
      facts['by'] === 'engine'
        ? [
            `If nobody is on it (docker network inspect ${facts['name'] ?? ''}), the engine goes on counting a container that ` +
              'is gone, as some before 23 do, until it starts anew: sudo systemctl restart docker',
            'Then run the command again.',
          ]
        : ['See what uses it: docker ps -a', 'Disconnect or remove that, then run the command again.'],
  }),
  'no-such-image': (facts, message): Explanation => ({
    what: `The image ${facts['image'] ?? ''} is gone.`,
    expected: 'the image that was there a moment ago',
    found: message,
    next: ['Run npm start again; it makes the image again.'],
  }),
  'no-such-container': (facts, message): Explanation => ({
    what: `The container ${facts['container'] ?? facts['name'] ?? ''} is gone.`,
    expected: 'the container that was there a moment ago',
    found: message,
    next: ['Run the command again; it looks at what is there now.'],
  }),
  'not-running': (facts): Explanation => ({
    what: `The container ${facts['container'] ?? ''} does not run any more.`,
    expected: 'it to run as long as it is looked into',
    found: 'it has stopped, or starts and ends again and again',
    next: [
      `See why: docker logs --tail 20 ${facts['container'] ?? ''}`,
      'Start it, then run the command again.',
    ],
  }),
  'no-such-folder': (facts, message): Explanation => ({
    what: 'The engine cannot see a folder of this project.',
    expected: `the folder ${facts['folder'] ?? ''} on the computer where the engine runs`,
    found: message,
    next: [
      "Does the engine run on another computer? Containers can only mount folders of the engine's own.",
      'Docker Desktop: share the folder in Settings, Resources, File sharing.',
    ],
  }),
  registry: (facts, message): Explanation => ({
    what: `The image ${facts['image'] ?? facts['reference'] ?? ''} could not be downloaded.`,
    expected: 'the registry to send it',
    found:
      facts['reason'] === undefined
        ? message
        : registryAnswerText(facts['reason'], facts['seconds'] ?? message),
    next: ['Build the images here instead: npx dari up --images offline'],
  }),
  'build-failed': (facts, message): Explanation => ({
    what: `The image ${facts['image'] ?? facts['tag'] ?? ''} could not be built.`,
    expected: 'every step of its Dockerfile to succeed',
    found: facts['instruction'] ? `${facts['instruction']}: ${message}` : message,
    ...lines(facts['tail']),
    next: ['Is there a network? The build downloads packages.', 'See what is possible: npx dari doctor'],
  }),
  'disk-full': (_facts, message): Explanation => ({
    what: "The engine's disk is full.",
    expected: 'space for images, containers and data (about 3 GB for the first start)',
    found: message,
    next: [
      'See what takes the space: docker system df',
      'Delete images that no container uses: docker image prune -a',
    ],
  }),
  cancelled: (): Explanation => ({
    what: 'Stopped.',
    expected: 'the command to run to its end',
    found: 'it was interrupted. Nothing was undone.',
    next: ['Go on from here: npx dari up'],
  }),
  protocol: (_facts, message): Explanation => ({
    what: 'The Docker Engine answered something that dari does not understand.',
    expected: 'an answer as the Docker Engine API describes it',
    found: message,
    next: ['Run the command again.', 'If it happens again, report it with the lines below.'],
  }),
} satisfies Record<EngineErrorKind, (facts: Facts, message: string) => Explanation> as Record<
  EngineErrorKind,
  (facts: Facts, message: string) => Explanation
>;
