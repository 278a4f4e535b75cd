import type { Texts } from '../texts.ts';
import { codes } from './codes.ts';
import { facts } from './facts.ts';
import { faults } from './faults.ts';
import { look, missing } from './missing.ts';
import { remedies } from './remedies.ts';
import { snapshotFaults } from './snapshot-faults.ts';

export const en: Texts = {
  outcomes: {
    works: 'works',
    'name-not-found': 'name not found',
    refused: 'refused',
    unreachable: 'unreachable',
    timeout: 'times out',
    closed: 'closed',
    blocked: 'blocked',
    unknown: 'unknown',
  },
  hops: {
    vantage: 'vantage',
    browser: 'browser',
    name: 'name',
    route: 'route',
    isolation: 'isolation',
    firewall: 'firewall',
    'published-port': 'published port',
    proxy: 'proxy',
    listener: 'listener',
  },
  places: {
    browser: 'browser',
    host: 'host',
    engine: 'engine',
    network: 'network',
    container: 'container',
    outside: 'outside',
  },
  codes,
  facts,
  remedies,
  missing,
  look,
  faults,
  snapshotFaults,
};
