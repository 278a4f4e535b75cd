import { describe, expect, it } from 'vitest';
import { world } from '../../test/world.ts';
import { prepare } from '../prepare/prepare.ts';

const topology = world({
  nets: { Net: { subnets: ['10.1.0.0/24'] }, 'b.c': { subnets: ['10.2.0.0/24'] } },
  boxes: {
    old: { on: { Net: '10.1.0.2' }, aliases: ['db'], container: { state: 'exited' } },
    now: { on: { Net: '10.1.0.3' }, aliases: ['db'] },
  },
});

describe('a name that is asked for', () => {
  const { askedName } = prepare(topology);

  it('is read in every way, the whole name first', () => {
    const { plain, lower, readings } = askedName('A.b.C.');
    expect([plain, lower]).toEqual(['A.b.C', 'a.b.c.']);
    expect(
      readings.map(({ asked, lower: low, network, net }) => [asked, low, network, net?.network.name]),
    ).toEqual([
      ['A.b.C', 'a.b.c', null, undefined],
      ['A.b', 'a.b', 'C', undefined],
      ['A', 'a', 'b.C', 'b.c'],
    ]);
    expect(askedName('db').readings[0]?.box?.container.name).toBe('now');
    expect(askedName('db.NET').readings[1]).toMatchObject({ asked: 'db', network: 'NET' });
    expect(askedName('plain').readings).toHaveLength(1);
  });

  it.each([
    ['example.com', true],
    ['example.com.', true],
    ['example', false],
    ['x.net', false],
    ['x.NET', false],
    ['host.docker.internal', false],
    ['Host.Docker.Internal', false],
    ['web.invalid', false],
    ['now.com', true],
  ])('%s may be outside: %s', (name, expected) => {
    expect(askedName(name).mayBeOutside).toBe(expected);
  });

  it('knows the container that is almost called so', () => {
    expect([askedName('naw').nearest(), askedName('naw').nearest(), askedName('xxxxxx').nearest()]).toEqual([
      'now',
      'now',
      null,
    ]);
  });

  it('is found out once, and forgotten when there are very many', () => {
    const first = askedName('first');
    expect(askedName('first')).toBe(first);
    for (let at = 0; at < 15_000; at += 1) askedName(`one-${at}`);
    expect(askedName('first')).toBe(first);
    for (let at = 0; at < 20_000; at += 1) askedName(`two-${at}`);
    expect(askedName('first')).not.toBe(first);
  });
});
