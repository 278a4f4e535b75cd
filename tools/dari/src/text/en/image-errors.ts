import type { Explanation } from '../../errors/explanation.ts';
import type { ImageErrorKind } from '../../images/index.ts';
import { registryAnswerText } from './registry-answers.ts';

type Facts = Readonly<Record<string, string>>;

function registry(facts: Facts): string {
  return registryAnswerText(facts['registry'] ?? '', facts['detail'] ?? '');
}

const WITH_DEBIAN = 'To build the images here: sudo apt-get install mmdebstrap, then run as root';

/** One text for each kind of the images' own errors. */
export const imageErrorTexts = {
  'no-source': (facts, message): Explanation => ({
    what: `The image ${facts['image'] ?? ''} can be had from nowhere.`,
    expected: 'a registry that sends it, or the tools to build it here',
    found: facts['registry'] === undefined ? message : `${registry(facts)}; ${facts['offlineDetail'] ?? ''}`,
    next: ['Check the network and its proxy, then run npm start again', WITH_DEBIAN],
  }),
  'registry-required': (facts, message): Explanation => ({
    what: `The image ${facts['image'] ?? ''} has to come from its registry, which does not give it.`,
    expected:
      facts['why'] === 'volume'
        ? 'the registry to send it, because the data was written by this database'
        : 'the registry to send it, because --images registry asks for it',
    found: facts['registry'] === undefined ? message : registry(facts),
    next:
      facts['why'] === 'volume'
        ? ['Try again with a network', 'Or delete the data: npx dari down --volumes']
        : [
            'Let dari choose: npx dari up --images auto',
            'Or build the images here: npx dari up --images offline',
          ],
  }),
  'no-debian': (facts, message): Explanation => ({
    what: 'The images cannot be built on this computer.',
    expected: 'mmdebstrap or debootstrap, run as root on Debian or Ubuntu; or a Debian image on the engine',
    found: facts['detail'] ?? message,
    next: [WITH_DEBIAN, 'Or use the registry: npx dari up --images registry'],
  }),
  'unsupported-architecture': (facts, message): Explanation => ({
    what: 'The images cannot be built for this processor.',
    expected: 'a processor for which there are packages',
    found: facts['architecture'] ?? facts['detail'] ?? message,
    next: ['Use the registry: npx dari up --images registry'],
  }),
  'tool-failed': (facts, message): Explanation => ({
    what: `${facts['tool'] ?? 'A program'} failed while it made an image.`,
    expected: `${facts['tool'] ?? 'it'} to end well`,
    found: `exit code ${facts['exit'] ?? '?'}`,
    verbatim: message.split('\n'),
    next: ['Is there a network? The packages are downloaded.', 'See what is possible: npx dari doctor'],
  }),
  'missing-file': (facts, message): Explanation => ({
    what: 'A file of the project is missing.',
    expected: `the file ${facts['path'] ?? ''}`,
    found: message,
    next: ['Get it back: git status, then git restore .'],
  }),
} satisfies Record<ImageErrorKind, (facts: Facts, message: string) => Explanation> as Record<
  ImageErrorKind,
  (facts: Facts, message: string) => Explanation
>;
