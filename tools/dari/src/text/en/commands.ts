import type { Tier } from '@dari/topology';

/** Texts of every command but `up` and `doctor`. */
export const commandTexts = {
  downNothing: (project: string) => `Nothing of the project "${project}" is there; nothing to remove.`,
  downDone: (seconds: string) => `Removed in ${seconds} s.`,
  dataKept: (volume: string) => `The data stays on the volume ${volume}.`,
  howToDelete: (volume: string) => `To delete it for good: npx dari down --volumes --yes ${volume}`,
  askVolume: (volume: string) =>
    `This deletes every goal for good. Type ${volume} and Enter to go on, anything else to stop: `,

  states: {
    ready: 'ready',
    'not-ready': 'running, does not answer',
    running: 'running',
    created: 'created, not started',
    paused: 'paused',
    restarting: 'restarting',
    removing: 'being removed',
    exited: 'stopped',
    dead: 'dead',
    missing: 'not there',
  } as Record<TierState, string>,
  stackStates: { ready: 'ready', partial: 'not all of it is ready', down: 'not running' } as Record<
    'ready' | 'partial' | 'down',
    string
  >,
  statusHeadline: (stack: string, state: string) => `Stack "${stack}": ${state}`,
  statusNoStack: 'No stack is running.',
  headings: {
    tier: 'TIER',
    container: 'CONTAINER',
    state: 'STATE',
    image: 'IMAGE',
    source: 'SOURCE',
    networks: 'NETWORKS',
    urls: 'ADDRESS',
  },
  engine: 'engine',
  engineLine: (version: string, api: string) => `Docker Engine ${version} (API ${api})`,
  database: 'database',
  databaseUnknown: 'not known while the api does not answer',
  volume: (volume: string) => `volume ${volume}`,
  startIt: 'Start it: npm start',
  lookAtLogs: (tier: Tier) => `See why: npx dari logs ${tier}`,

  noContainers: (project: string) => `No container of the project "${project}" is there.`,
  noContainerOfTier: (tier: Tier) => `There is no container of the ${tier} tier.`,

  commandsIntro: (stack: string) => `These commands make the stack "${stack}" by hand, in this order:`,
  commandsFolder: (root: string) => `Run them in ${root}, where .env is.`,
  commandsAddressBook: (path: string) =>
    `The servers read ${path}, which dari up writes; without it the Addresses page is empty.`,
};

export type TierState =
  | 'ready'
  | 'not-ready'
  | 'running'
  | 'created'
  | 'paused'
  | 'restarting'
  | 'removing'
  | 'exited'
  | 'dead'
  | 'missing';
