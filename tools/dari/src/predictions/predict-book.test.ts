import { addressBookSchema, type Prediction } from '@dari/contract';
import { explain } from '@dari/reachability';
import { describe, expect, test } from 'vitest';
import { bookRoutes } from './book-routes.ts';
import { isEngineHost } from './engine-host.ts';
import { predictBook } from './predict-book.ts';
import { provenTopology, type DeepTopology } from './proven-topology.ts';
import { testBook, testStack } from './test-stack.ts';

const AT = new Date('2026-11-21T12:00:00Z');

function predicted(topology: DeepTopology = testStack()): readonly Prediction[] {
  const book = testBook();
  const routes = bookRoutes(book, topology.containers);
  const verdicts = routes.map(({ vantage, address }) => explain(topology, vantage, address));
  return predictBook(book, routes, verdicts, { at: AT, shell: 'posix' }).predictions ?? [];
}

function of(predictions: readonly Prediction[], vantage: string, address: string): Prediction {
  const found = predictions.find((one) => one.vantage === vantage && one.address === address);
  if (found === undefined) throw new Error(`nothing is predicted of ${vantage} ${address}`);
  return found;
}

describe('a book with predictions', () => {
  test('is what the servers take, and has one prediction for every call of the page', () => {
    const book = testBook();
    const routes = bookRoutes(book, testStack().containers);
    const verdicts = routes.map(({ vantage, address }) => explain(testStack(), vantage, address));
    const whole = predictBook(book, routes, verdicts, { at: AT, shell: 'posix' });
    expect(addressBookSchema.parse(whole).predictedAt).toBe('2026-11-21T12:00:00.000Z');
    expect(whole.predictions).toHaveLength(3 * book.addresses.length);
  });

  test('knows what every call comes to where everything was read', () => {
    expect(predicted().filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
  });

  test('says in both languages what works and what stops, where, and what to do', () => {
    const all = predicted();
    expect(of(all, 'browser', 'api:localhost')).toMatchObject({ outcome: 'works', remedy: null });
    expect(of(all, 'web', 'api:short-id').outcome).toBe('works');
    const named = of(all, 'browser', 'api:container-name');
    expect(named).toMatchObject({ outcome: 'name-not-found', code: 'NO_DNS_FROM_VANTAGE' });
    expect(named.hops.at(-1)).toMatchObject({ kind: 'name', state: 'stop', place: { kind: 'host' } });
    expect(named.remedy?.text.en).toContain('http://localhost:3000');
    expect(named.remedy?.text.ko).toContain('http://localhost:3000');
    const outside = of(all, 'web', 'api:host.docker.internal');
    expect(outside).toMatchObject({ outcome: 'refused', code: 'PUBLISHED_LOOPBACK_ONLY' });
    expect(outside.remedy?.commands.length).toBeGreaterThan(0);
  });

  test('tells of a call that works by what it came through', () => {
    const all = predicted();
    expect(of(all, 'browser', 'api:localhost').reason.en).toContain('3000');
    expect(of(all, 'web', 'api:container-name').reason.en).toContain('goals-net');
  });
});

describe('what was only seen to answer', () => {
  const stack = testStack();
  const { deep } = stack;
  const unread = { ...stack, deep: { ...deep, namespaces: [] } };

  test('is enough for calls that work', () => {
    expect(of(predicted(unread), 'web', 'api:container-name').outcome).toBe('unknown');
    const proven = provenTopology(unread, stack.containers, { answered: new Set(['api']), here: [] });
    expect(of(predicted(proven), 'web', 'api:container-name').outcome).toBe('works');
  });

  test('does not take the place of what was read', () => {
    const proven = provenTopology(stack, stack.containers, { answered: new Set(['api']), here: [] });
    expect(proven.deep.namespaces).toEqual(deep.namespaces);
  });
});

describe('the host of an engine', () => {
  const stack = testStack();
  const interfaces = stack.deep.host?.interfaces ?? null;

  test('has the bridges of its networks', () => {
    expect(isEngineHost(stack, interfaces)).toBe(true);
  });

  test('is not a computer whose interfaces are others, or not known', () => {
    expect(isEngineHost(stack, [{ name: 'eth0', addresses: ['172.18.0.1/16'] }])).toBe(false);
    expect(isEngineHost(stack, null)).toBe(false);
  });

  test('is never the computer with Docker Desktop', () => {
    expect(isEngineHost({ ...stack, engine: { ...stack.engine, desktop: true } }, interfaces)).toBe(false);
  });
});
