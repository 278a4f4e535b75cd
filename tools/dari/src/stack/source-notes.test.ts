import type { Plan } from '@dari/topology';
import { expect, it } from 'vitest';
import type { SourceChoice } from '../images/index.ts';
import { en } from '../text/en/en.ts';
import { sourceNotes } from './source-notes.ts';

const REFUSED: SourceChoice = {
  image: 'mongo',
  tag: 'dari/ferretdb:1.24.2',
  database: 'FerretDB',
  source: 'offline',
  because: { code: 'registry-rate-limited', facts: { reference: 'mongo:8.0', detail: 'too many pulls' } },
};
const SENT: SourceChoice = {
  image: 'node',
  tag: 'node:24-slim',
  database: null,
  source: 'registry',
  because: { code: 'registry-has-it', facts: { reference: 'node:24-slim' } },
};
const PREPARES = { steps: [{ kind: 'prepare-image' }], conflicts: [] } as unknown as Plan;

it('tells of each image that the registry does not send what it said and what is made instead', () => {
  const notes = sourceNotes([REFUSED, SENT], PREPARES, en);
  expect(notes).toHaveLength(1);
  for (const part of ['mongo:8.0', 'dari/ferretdb:1.24.2', 'asks to wait', 'too many pulls'])
    expect(notes[0]).toContain(part);
});

it('says nothing when no image has to be made', () => {
  expect(sourceNotes([REFUSED], { steps: [], conflicts: [] }, en)).toEqual([]);
});
