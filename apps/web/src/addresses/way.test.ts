import type { AddressForm } from '@dari/contract';
import { outcomeSchema, vantageSchema } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import { linePath } from './line-path.ts';
import { tallLayout, wideLayout } from './path-layout.ts';
import { groundOf, placesOf } from './places.ts';
import { addressOf, bookOf, seen } from './test-book.ts';
import { stopsOf } from './way-stops.ts';
import { wayOf } from './way.ts';

const keys = (...[way, address, book]: Parameters<typeof stopsOf>) =>
  stopsOf(way, address, book).map(({ key }) => key);
const api = (form: AddressForm) => addressOf('api', form);
const book = bookOf('bridge');

describe('the way of a call', () => {
  it('goes from the browser through the door of a published port', () => {
    const address = api('localhost');
    const way = wayOf('browser', address, seen('works', 'http'));
    expect(way).toMatchObject({ via: 'door', end: 'arrives', isSure: true });
    expect(keys(way, address, book)).toEqual(['path.browser', 'path.door', 'path.container']);
  });

  it('ends on this computer when the browser calls a name that it cannot read, and is not sure', () => {
    const way = wayOf('browser', api('container-name'), seen('unknown', 'http'));
    expect(way).toMatchObject({ end: 'in-host', isSure: false });
  });

  it('ends at a wall without a door for a database that is not published', () => {
    const address = addressOf('db', 'localhost');
    const way = wayOf('browser', address, seen('unknown', 'http'));
    expect(keys(way, address, book)).toEqual(['path.browser', 'path.noDoor']);
    expect(keys(way, address, bookOf('host-ports'))).toEqual(['path.browser', 'path.door']);
  });

  it('comes back and is withheld when the browser blocks the answer', () => {
    expect(wayOf('browser', api('localhost'), seen('blocked', 'http'))).toMatchObject({ end: 'withheld' });
  });

  it('stays in the container for localhost', () => {
    expect(wayOf('api', api('localhost'), seen('works', 'http'))).toMatchObject({
      via: 'self',
      end: 'arrives',
    });
    expect(wayOf('web', api('localhost'), seen('refused'))).toMatchObject({ via: 'self', end: 'in-self' });
  });

  it('asks for names before it goes to the container', () => {
    const address = api('container-name');
    const way = wayOf('web', address, seen('works', 'http'));
    expect(keys(way, address, book)).toEqual(['path.container', 'path.names', 'path.container']);
  });

  it('stops where names are asked for when there is no such name', () => {
    const way = wayOf('web', api('container-name'), seen('name-not-found', 'dns'));
    expect(way.end).toBe('at-names');
    expect(keys(way, api('container-name'), bookOf('host-ports'))).toEqual([
      'path.container',
      'path.noNames',
    ]);
  });

  it('leaves the network for this computer and is refused there', () => {
    const way = wayOf('web', api('host.docker.internal'), seen('refused'));
    expect(keys(way, api('host.docker.internal'), book)).toEqual([
      'path.container',
      'path.gateway',
      'path.host',
    ]);
  });

  it('reaches the container when a connection was accepted and then closed', () => {
    expect(wayOf('web', api('container-ip'), seen('closed', 'http')).end).toBe('at-target');
  });

  it('stops in the room when nothing answered the connection', () => {
    expect(wayOf('web', api('container-ip'), seen('timeout', 'tcp')).end).toBe('in-room');
    expect(wayOf('web', api('container-ip'), seen('timeout', 'http')).end).toBe('at-target');
  });

  it('goes through nginx to the api behind it', () => {
    const proxied = bookOf('proxy');
    const outside = wayOf('browser', api('proxy'), seen('works', 'http'));
    expect(outside).toMatchObject({ via: 'door', to: 'proxy', onward: 'api', end: 'arrives' });
    expect(stopsOf(outside, api('proxy'), proxied).map(({ params }) => params)).toEqual([
      {},
      { port: 8080 },
      { container: 'goals-proxy' },
      { container: 'goals-api' },
    ]);
    const inside = wayOf('web', api('proxy-name'), seen('works', 'http'));
    expect(keys(inside, api('proxy-name'), proxied)).toEqual([
      'path.container',
      'path.names',
      'path.container',
      'path.container',
    ]);
    expect(wayOf('web', api('proxy-name'), seen('closed', 'http'))).toMatchObject({
      to: 'proxy',
      onward: null,
      end: 'at-target',
    });
  });

  it.each(['bridge', 'host-ports', 'proxy', 'balanced', 'production'] as const)(
    'is drawn inside of the picture of %s with straight lines only, whatever was seen',
    (stack) => {
      const of = bookOf(stack);
      const ground = groundOf(of);
      const stages = ['dns', 'tcp', 'http'] as const;
      for (const layout of [wideLayout(ground), tallLayout(ground)]) {
        expect(Object.keys(layout.containers)).toEqual(placesOf(ground));
        for (const vantage of vantageSchema.options) {
          for (const address of of.addresses) {
            for (const outcome of outcomeSchema.options) {
              for (const stage of stages) {
                const way = wayOf(vantage, address, seen(outcome, stage));
                const line = layout.line(way);
                expect(line.length).toBeGreaterThan(1);
                line.forEach(([x, y], index) => {
                  expect(x).toBeGreaterThan(0);
                  expect(x).toBeLessThan(layout.width);
                  expect(y).toBeGreaterThan(0);
                  expect(y).toBeLessThan(layout.height);
                  const before = line[index - 1] ?? [x, y];
                  expect(before[0] === x || before[1] === y).toBe(true);
                });
                expect(stopsOf(way, address, of).length).toBeGreaterThan(1);
              }
            }
          }
        }
      }
    },
  );
});

describe('a line through corners', () => {
  it('is straight without a corner', () => {
    expect(
      linePath([
        [0, 0],
        [10, 0],
      ]),
    ).toBe('M0 0L10 0');
  });

  it('is round at a corner, and less so where there is little room', () => {
    expect(
      linePath([
        [0, 0],
        [20, 0],
        [20, 20],
      ]),
    ).toBe('M0 0L12 0Q20 0 20 8L20 20');
    expect(
      linePath([
        [0, 0],
        [4, 0],
        [4, 20],
      ]),
    ).toBe('M0 0L2 0Q4 0 4 2L4 20');
  });
});
