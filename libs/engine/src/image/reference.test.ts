import { expect, it } from 'vitest';
import { splitReference } from './reference.ts';

it.each([
  ['mongo:8.0', 'mongo', '8.0'],
  ['mongo', 'mongo', 'latest'],
  ['localhost:5000/a/b', 'localhost:5000/a/b', 'latest'],
  ['localhost:5000/a/b:1', 'localhost:5000/a/b', '1'],
  ['a@sha256:00', 'a', 'sha256:00'],
])('splits %s', (reference, repository, tag) => {
  expect(splitReference(reference)).toEqual({ repository, tag });
});
