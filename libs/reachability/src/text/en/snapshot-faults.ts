import type { Texts } from '../texts.ts';

const EXPECTED = 'a topology as dari snapshot writes it';
const AGAIN = 'Write it again: npx dari snapshot > topology.json';

export const snapshotFaults: Texts['snapshotFaults'] = {
  empty: () => ({ expected: EXPECTED, found: 'an empty file', next: AGAIN }),
  'too-large': ({ length, most }) => ({
    expected: `at most ${Math.round(most / 1e6)} million letters`,
    found: `${Math.round(length / 1e6)} million`,
    next: AGAIN,
  }),
  truncated: () => ({ expected: EXPECTED, found: 'a file that ends in the middle', next: AGAIN }),
  'not-json': ({ line }) => ({
    expected: EXPECTED,
    found: `text that is not JSON, in line ${line}`,
    next: AGAIN,
  }),
  'too-deep': ({ most }) => ({
    expected: EXPECTED,
    found: `something nested more than ${most} deep`,
    next: `Do not trust this file. ${AGAIN}`,
  }),
  'not-a-topology': () => ({ expected: EXPECTED, found: 'JSON of something else', next: AGAIN }),
  version: ({ found, known }) => ({
    expected: `a topology of version ${known}`,
    found: `version ${found}`,
    next: 'Use the dari that wrote the file, or write it again with this one.',
  }),
  shape: ({ path, expected }) => ({
    expected: EXPECTED,
    found: `a fault at ${path}: ${expected}`,
    next: AGAIN,
  }),
};
