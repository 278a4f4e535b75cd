import { describe, expect, it } from 'vitest';
import { addressBookSchema } from './address.ts';

const book = {
  stack: 'bridge',
  network: 'goals-net',
  networks: { web: ['goals-net'], api: ['goals-net'], db: ['goals-net'] },
  containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
  replicas: ['goals-api'],
  apiPort: 3000,
  addresses: [
    {
      id: 'api:name.network',
      tier: 'api',
      form: 'name.network',
      scheme: 'http',
      host: 'goals-api.goals-net',
      port: 3000,
    },
  ],
};

describe('addressBookSchema', () => {
  it('reads what dari up writes', () => {
    expect(addressBookSchema.parse(book)).toEqual(book);
  });

  it('has no port of the api where it is behind a proxy', () => {
    const behind = {
      id: 'api:proxy',
      tier: 'api',
      form: 'proxy',
      scheme: 'http',
      host: 'localhost',
      port: 8080,
      path: '/api',
    };
    const proxied = { ...book, apiPort: null, addresses: [behind] };
    expect(addressBookSchema.parse(proxied)).toEqual(proxied);
  });

  it('has what the topology says of the calls, in both languages', () => {
    const said = { en: 'It works.', ko: '통해요.' };
    const place = { kind: 'container', name: 'goals-api' };
    const prediction = {
      vantage: 'web',
      address: 'api:name.network',
      outcome: 'works',
      code: 'WORKS',
      hops: [{ kind: 'listener', state: 'pass', place, text: said }],
      reason: said,
      remedy: null,
    };
    const predicted = { ...book, predictions: [prediction], predictedAt: '2026-11-21T12:00:00.000Z' };
    expect(addressBookSchema.parse(predicted)).toEqual(predicted);
    const inOneLanguage = { ...prediction, reason: { en: 'It works.' } };
    expect(addressBookSchema.safeParse({ ...predicted, predictions: [inOneLanguage] }).success).toBe(false);
  });

  it.each([
    ['an id of another form', { id: 'web:localhost' }],
    ['a scheme that no probe speaks', { scheme: 'file' }],
    ['a port that does not exist', { port: 65_536 }],
    ['no host', { host: '' }],
    ['a field that is not known', { path: '/etc' }],
  ])('refuses an address with %s', (_, wrong) => {
    const addresses = book.addresses.map((address) => ({ ...address, ...wrong }));
    expect(addressBookSchema.safeParse({ ...book, addresses }).success).toBe(false);
  });
});
