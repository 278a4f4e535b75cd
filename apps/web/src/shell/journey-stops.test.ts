import { expect, it } from 'vitest';
import { bookOf } from '../addresses/test-book.ts';
import { journeyOf } from './journey-stops.ts';

it('goes straight to the database on a network of its own', () => {
  expect(journeyOf(bookOf('bridge'), 'localhost:3000')).toEqual(['localhost:3000', 'goals-api', 'goals-db']);
});

it('passes nginx, and one of the replicas', () => {
  expect(journeyOf(bookOf('balanced'), 'localhost:8080')).toEqual([
    'localhost:8080',
    'goals-proxy',
    'goals-api | goals-api-2',
    'goals-db',
  ]);
});

it('goes around by this computer where ports are the only way', () => {
  expect(journeyOf(bookOf('host-ports'), 'localhost:3000')).toEqual([
    'localhost:3000',
    'goals-api',
    'host.docker.internal:27017',
    'goals-db',
  ]);
});
