import type { Plan } from '@dari/topology';
import { expect, it } from 'vitest';
import type { SourceChoice } from '../images/index.ts';
import { en } from '../text/en/en.ts';
import { ko } from '../text/ko/ko.ts';
import { sourceNotes } from './source-notes.ts';

const REFUSED: SourceChoice = {
  image: 'mongo',
  tag: 'dari/ferretdb:1.24.2',
  database: 'FerretDB',
  source: 'offline',
  because: {
    code: 'registry-rate-limited',
    facts: { reference: 'mongo:8.0', registry: 'rate-limited', detail: 'too many pulls' },
  },
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

it('says for how long nothing came', () => {
  const facts = { reference: 'mongo:8.0', registry: 'silent', detail: '60' };
  const silent: SourceChoice = { ...REFUSED, because: { code: 'registry-silent', facts } };
  expect(sourceNotes([silent], PREPARES, en)).toEqual([
    'mongo:8.0: nothing came from the registry for 60 s. dari/ferretdb:1.24.2 is built here instead.',
  ]);
  expect(sourceNotes([silent], PREPARES, ko)[0]).toContain('레지스트리에서 60초 동안 아무것도 오지 않았어요');
});

it('says nothing when no image has to be made', () => {
  expect(sourceNotes([REFUSED], { steps: [], conflicts: [] }, en)).toEqual([]);
});
