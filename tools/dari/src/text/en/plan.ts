import type { Cause, CauseCode, Step } from '@dari/topology';

export const planTexts = {
  step,
  cause: ({ code, facts }: Cause): string => CAUSES[code](facts),
  nothing: 'Nothing has to change.',
  header: (count: number) => (count === 1 ? '1 change:' : `${count} changes:`),
};

type Facts = Readonly<Record<string, string>>;

function step(it: Step): string {
  switch (it.kind) {
    case 'prepare-image':
      return { pull: 'download', build: 'build', import: 'make' }[it.image.how] + ` image ${it.image.tag}`;
    case 'create-network':
      return `create network ${it.network.name}`;
    case 'remove-network':
      return `remove network ${it.name}`;
    case 'create-volume':
      return `create volume ${it.volume.name}`;
    case 'remove-volume':
      return `delete volume ${it.name}`;
    case 'create-container':
      return `create container ${it.container.name}`;
    case 'recreate-container':
      return `replace container ${it.container.name}`;
    case 'start-container':
      return `start container ${it.name}`;
    case 'unpause-container':
      return `unpause container ${it.name}`;
    case 'remove-container':
      return `remove container ${it.name}`;
    case 'connect-network':
      return `connect ${it.name} to ${it.network}`;
    case 'disconnect-network':
      return `disconnect ${it.name} from ${it.network}`;
  }
}

/** "(was a, wanted b)" from the facts that are there. */
function difference({ has, wanted }: Facts): string {
  if (wanted === undefined) return has === undefined ? '' : ` (found ${has || 'nothing'})`;
  return ` (wanted ${wanted || 'nothing'}${has === undefined ? '' : `, found ${has || 'nothing'}`})`;
}

const CAUSES: Record<CauseCode, (facts: Facts) => string> = {
  missing: () => 'it is missing',
  stopped: ({ exitCode, error }) =>
    error !== undefined
      ? `its last start failed: ${error}`
      : exitCode === undefined
        ? 'it is stopped'
        : `it stopped with exit code ${exitCode}`,
  paused: () => 'it is paused',
  dead: ({ state }) => `it is ${state ?? 'dead'}`,
  'other-image': (facts) => `it runs another image${difference(facts)}`,
  'image-changes': ({ image }) => `its image ${image ?? ''} is made anew`,
  'image-content-changed': () => 'the files that it is made of have changed',
  'env-differs': (facts) => `the variable ${facts['variable'] ?? ''} differs${difference(facts)}`,
  'port-not-published': ({ port, hostIp, hostPort, has }) =>
    `port ${port ?? ''} is not published on ${hostIp ?? ''}:${hostPort ?? ''}` +
    (has === undefined ? '' : ` but on ${has}`),
  'port-published-too': ({ port, hostIp, hostPort }) =>
    `port ${port ?? ''} is published on ${hostIp ?? ''}:${hostPort ?? ''} and should not be`,
  'mount-differs': (facts) => `what is mounted at ${facts['target'] ?? ''} differs${difference(facts)}`,
  'extra-hosts-differ': (facts) => `the extra host names differ${difference(facts)}`,
  'labels-differ': (facts) => `the label ${facts['label'] ?? ''} differs${difference(facts)}`,
  'setting-differs': (facts) => `${facts['setting'] ?? 'a setting'} differs${difference(facts)}`,
  'not-on-network': ({ network, mode }) =>
    `it is not on the network ${network ?? ''}` + (mode === undefined ? '' : ` but uses "${mode}"`),
  'on-network-too': ({ network }) => `it is on the network ${network ?? ''} and should not be`,
  'aliases-differ': (facts) => `its aliases on ${facts['network'] ?? ''} differ${difference(facts)}`,
  'network-differs': (facts) => `${facts['field'] ?? 'a setting'} differs${difference(facts)}`,
  'network-recreated': ({ network }) => `another network is named ${network ?? ''} now`,
  'other-stack': ({ has, wanted }) => `it was made for the stack ${has ?? ''}; this is ${wanted ?? ''}`,
  'not-in-stack': () => 'this stack does not have it',
  'asked-to-remove': () => 'you asked for it',
};
