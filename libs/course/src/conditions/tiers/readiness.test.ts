import { expect, test } from 'vitest';
import { goalsIn, problemOf, readinessIn } from './readiness.ts';

const answer = (body: string) => ({ status: 503, headers: {}, body });

test('what keeps the api from its database has a problem of its own', () => {
  const body = {
    ready: false,
    database: { state: 'unavailable', reason: 'auth-failed', address: 'db:27017' },
  };
  const readiness = readinessIn(answer(JSON.stringify(body)));
  expect(readiness && problemOf('my-api', readiness)).toMatchObject({
    code: 'api-database-login',
    facts: { container: 'my-api', address: 'db:27017' },
  });
});

test('what is no answer of the api is none', () => {
  expect(readinessIn(answer('<h1>Welcome to nginx!</h1>'))).toBeNull();
  expect(readinessIn(null)).toBeNull();
  expect(goalsIn(answer('{"items":"none"}'))).toBeNull();
});
