import type { ClaimWords } from '../words.ts';

export const words: ClaimWords = {
  then: ', then ',
  place: (from) => (from === 'host' ? 'the host' : from),
  blank: (kind, container) => {
    const of = {
      address: `address of ${container}`,
      gateway: `gateway of ${container}`,
      port: `port of ${container}`,
      free: 'free port',
      subnet: 'free subnet',
      'subnet-gateway': 'its first address',
      folder: 'folder',
    };
    return of[kind];
  },
  calling: (url, place, times) =>
    times === 1 ? `call \`${url}\` from ${place}` : `call \`${url}\` from ${place} ${times} times`,
  lookingUp: (name, place) => `look \`${name}\` up in ${place}`,
  readingResolver: (place) => `read whom ${place} asks for names`,
  writing: (file) => `write \`${file}\``,

  refused: (command, why) => `\`${command}\` is refused${why === '' ? '' : `: ${why}`}`,
  failed: (command, why) => `\`${command}\` fails${why === '' ? '' : `: ${why}`}`,
  silent: (command) => `\`${command}\` prints nothing`,
  printed: (command, output) => `\`${command}\` prints "${output}"`,
  shown: (command, output) => `\`${command}\` shows "${output}"`,
  empty: (command) => `\`${command}\` shows nothing there`,
  called: (url, place, answers) => `${url} from ${place}: ${answers}`,
  noAnswer: (outcome, seen) => (seen === '' ? outcome : `${outcome} (${seen})`),
  status: (status) => `status ${status}`,
  unknownName: (name, place) => `${place} finds no address for ${name}`,
  knownName: (name, place, addresses) => `${place} finds ${addresses} for ${name}`,
  servers: (place, servers) => `${place} asks ${servers === '' ? 'nobody' : servers}`,
  written: (file) => `${file} is changed`,
  outcomes: {
    works: 'an answer',
    'name-not-found': 'no such name',
    refused: 'refused',
    unreachable: 'no route',
    timeout: 'no answer in time',
    closed: 'hung up',
    blocked: 'blocked by the browser',
    unknown: 'something else than HTTP',
  },

  reasons: {
    'add-host':
      'Docker Desktop knows the name by itself; on Linux a container needs `--add-host host.docker.internal:host-gateway`',
    chance: 'the engine may give the same address again',
    connection:
      'at the moment this computer itself has no direct way to the internet, so its containers have none',
    'daemon-settings': 'the daemon of this engine was given other addresses',
    desktop: 'Docker Desktop and an engine on Linux differ here',
    firewall: 'a firewall may keep containers from calling the host',
    'host-itself':
      'other computers cannot, but on Linux the host itself has a route to the addresses of its containers; on Docker Desktop it has none',
    icc: 'the daemon may be started with `--icc=false`',
    image: 'some images bring the program along, others do not',
    'in-use': 'it is refused as long as a container is on the network',
    'kind-of-network': 'networks of your own and the default bridge differ here',
    published: 'only the ports that were published are found there',
    remote: 'the engine is on another computer',
    'same-container': 'the container that is started again has it still; a new one has not',
    'shared-folder': 'the engine has to see this folder of the computer',
  },
};
