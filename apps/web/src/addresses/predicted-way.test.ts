import type { Address, AddressBook, AddressForm, PredictedHop, Vantage } from '@dari/contract';
import { outcomeSchema, predictedHopSchema, vantageSchema } from '@dari/contract';
import { expect, it } from 'vitest';
import { tallLayout, wideLayout } from './path-layout.ts';
import { groundOf } from './places.ts';
import { predictedWay } from './predicted-way.ts';
import { addressOf, AT, bookOf, predicted } from './test-book.ts';
import { stopsOf } from './way-stops.ts';
import type { Way } from './way.ts';

type Decides = Pick<PredictedHop, 'kind' | 'place'>;

const way = (vantage: Vantage, form: AddressForm, decides: Decides, code?: string) => {
  const address = addressOf('api', form);
  const outcome = code === 'WORKS' ? 'works' : 'refused';
  return predictedWay(address, predicted(vantage, address, outcome, decides, code));
};

it.each<[string, Vantage, AddressForm, Decides, string]>([
  ['at the names of the computer', 'browser', 'alias', { kind: 'name', place: AT.host }, 'in-host'],
  ['at its door', 'browser', 'localhost', { kind: 'published-port', place: AT.host }, 'at-door'],
  ['in the container', 'browser', 'localhost', { kind: 'listener', place: AT.api }, 'at-target'],
  ['at the engine', 'browser', 'container-ip', { kind: 'route', place: AT.host }, 'at-engine'],
  ['before it leaves', 'browser', 'localhost', { kind: 'browser', place: AT.browser }, 'in-browser'],
  ['at the names of the network', 'web', 'alias', { kind: 'name', place: AT.network }, 'at-names'],
  ['in the network', 'web', 'container-ip', { kind: 'isolation', place: AT.network }, 'in-room'],
  ['in itself', 'web', 'localhost', { kind: 'listener', place: AT.web }, 'in-self'],
  ['at the gateway', 'web', 'gateway', { kind: 'published-port', place: AT.host }, 'at-gateway'],
  ['on the computer', 'web', 'lan-ip', { kind: 'listener', place: AT.host }, 'in-host'],
  ['in the container behind', 'web', 'lan-ip', { kind: 'listener', place: AT.api }, 'at-target'],
])('a call is drawn to where it is predicted to stop: %s', (_, vantage, form, decides, end) => {
  expect(way(vantage, form, decides)).toMatchObject({ end, isSure: true });
});

it('an answer that the page may not have comes back all the way', () => {
  const decides = { kind: 'browser', place: AT.browser } as const;
  expect(way('browser', 'localhost', decides, 'CORS')).toMatchObject({ end: 'withheld' });
});

it('a call that gets through nginx goes on to the api', () => {
  const decides = { kind: 'listener', place: AT.api } as const;
  expect(way('browser', 'proxy', decides, 'WORKS')).toMatchObject({ end: 'arrives', onward: 'api' });
});

it.each(['bridge', 'host-ports', 'proxy', 'production'] as const)(
  'every way that can be predicted of %s is drawn inside of the picture with straight lines only',
  (stack) => {
    const book = bookOf(stack);
    for (const layout of [wideLayout(groundOf(book)), tallLayout(groundOf(book))]) {
      for (const { way: one, address } of everyWay(book)) {
        expect(stopsOf(one, address, book).length).toBeGreaterThan(0);
        const line = layout.line(one);
        expect(line.length).toBeGreaterThan(1);
        const isDrawn = line.every(
          ([x, y], index) =>
            x > 0 &&
            x < layout.width &&
            y > 0 &&
            y < layout.height &&
            [x, y].some((value, axis) => value === (line[index - 1] ?? [x, y])[axis]),
        );
        expect(isDrawn, JSON.stringify({ one, line })).toBe(true);
      }
    }
  },
);

/** Each way once, with an address that takes it. */
function everyWay(book: AddressBook) {
  const { kind, place } = predictedHopSchema.shape;
  const found = new Map<string, { way: Way; address: Address }>();
  for (const vantage of vantageSchema.options) {
    for (const address of book.addresses) {
      for (const outcome of outcomeSchema.options) {
        for (const hop of kind.options) {
          for (const at of place.shape.kind.options) {
            const decides = { kind: hop, place: { kind: at, name: '' } };
            const one = predictedWay(address, predicted(vantage, address, outcome, decides));
            found.set(JSON.stringify(one), { way: one, address });
          }
        }
      }
    }
  }
  return found.values();
}
