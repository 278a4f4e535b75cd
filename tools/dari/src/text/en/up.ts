import type { Tier } from '@dari/topology';
import type { SourceReason } from '../../images/index.ts';
import { registryAnswerText } from './registry-answers.ts';

export const upTexts = {
  engine: (version: string, endpoint: string) => `Docker Engine ${version} at ${endpoint}`,
  waitingForOther: 'Another dari is at work on this project; waiting for it to finish.',
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  noChanges: 'Everything is as it should be; nothing was changed.',
  stillRunning: (what: string, seconds: number) => `${what} (${seconds} s so far)`,
  waitingFor: (tier: Tier, url: string) => `wait for ${tier} to answer at ${url}`,
  lookingAgain: 'That did not go as planned; looking again at what is there.',
  stopping: 'Stopping when what is under way is done. To stop at once, press Ctrl-C again.',
  untilReady: 'wait until every tier answers',
  waitingForContainer: (tier: Tier, container: string) => `wait for ${tier} (${container})`,
  ready: (stack: string, seconds: string) => `The stack "${stack}" is ready after ${seconds} s.`,
  page: 'page',
  api: 'api',
  database: 'database',
  images: 'images',
  onVolume: (product: string, volume: string) => `${product}, data on the volume ${volume}`,
  standsIn: 'FerretDB stands in for MongoDB here, because it could be built without a registry.',
  fromRegistry: 'registry',
  builtHere: 'built here',
  because: ({ code, facts }: SourceReason): string => {
    switch (code) {
      case 'forced':
        return 'as --images says';
      case 'volume':
        return `the data was written by ${facts['database'] ?? ''}`;
      case 'present':
        return 'it is there already';
      case 'registry-has-it':
        return 'the registry has it';
      case 'registry-no-such-tag':
      case 'registry-denied':
      case 'registry-rate-limited':
      case 'registry-other-platform':
      case 'registry-faulty':
      case 'registry-silent':
      case 'registry-unreachable':
        return registryAnswerText(code.slice('registry-'.length), '');
    }
  },
  insteadOf: (reference: string, tag: string, answer: string, detail: string) =>
    `${reference}: ${registryAnswerText(answer, detail)}. ${tag} is built here instead.`,
  next: 'next',
  nextSteps: [
    ['npx dari status', 'what runs, and where'],
    ['npx dari logs -f', 'follow what the containers print'],
    ['npx dari down', 'stop; the data stays'],
  ] as [string, string][],
  openToAll: (address: string) =>
    `PUBLISH_ADDRESS is ${address}: other computers on your network can reach the published ports.`,
};
