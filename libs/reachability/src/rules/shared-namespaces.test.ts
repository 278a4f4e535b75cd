import { describe, expect, it } from 'vitest';
import { ask, idOf, say, world } from '../../test/world.ts';
import type { BoxParts } from '../../test/world.ts';

const nets = { t1: { subnets: ['10.1.0.0/24'] } };
type State = 'running' | 'paused';

const shared = (owner: State, guest: State): ReturnType<typeof world> => {
  const boxes: Record<string, BoxParts> = {
    aa: { on: { t1: '10.1.0.2' } },
    bb: { on: { t1: '10.1.0.3' }, listen: ['0.0.0.0:80'], container: { state: owner } },
    guest: { container: { networkMode: `container:${idOf('bb')}`, state: guest } },
  };
  return world({ nets, boxes });
};

describe('a namespace that containers share', () => {
  it('M5: has servers that answer, or none that does, when they are all alike', () => {
    expect(say(shared('running', 'running'), 'aa', 'bb:80')).toBe('works WORKS L1');
    expect(say(shared('paused', 'paused'), 'aa', 'bb:80')).toBe('timeout TARGET_PAUSED M5');
  });

  it.each([
    ['running', 'paused'],
    ['paused', 'running'],
  ] as const)('U1: says nothing of its servers when one is %s and one is %s', (owner, guest) => {
    expect(ask(shared(owner, guest), 'aa', 'bb:80').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'socket-owner',
      of: '80',
    });
    expect(say(shared(owner, guest), 'aa', 'bb:81')).toBe('refused NOTHING_LISTENS L4');
  });

  it('U1: a server of the host may be that of a paused container in host mode (seen on Engine 28)', () => {
    const hosted = (state: State, joins = false): ReturnType<typeof world> =>
      world({
        nets,
        boxes: {
          aa: { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'], publish: ['8080:80'] },
          hosted: { container: { networkMode: 'host', ...(joins ? {} : { state }) } },
          ...(joins ? { guest: { container: { networkMode: 'container:hosted', state } } } : {}),
        },
        host: { listen: ['0.0.0.0:9000'] },
      });
    expect(say(hosted('running'), 'aa', '10.1.0.1:9000')).toBe('works WORKS L1');
    expect(ask(hosted('paused'), 'aa', '10.1.0.1:9000').hops.at(-1)?.fact).toMatchObject({
      what: 'socket-owner',
      of: '9000',
    });
    expect(say(hosted('paused'), 'host', 'localhost:8080')).toBe('works WORKS L1');
    const tried = (answers: boolean): ReturnType<typeof world> => {
      const { deep, ...rest } = hosted('paused');
      const listeners = (deep?.host?.listeners ?? []).map((one) => ({ ...one, answers }));
      return { ...rest, deep: deep?.host ? { ...deep, host: { ...deep.host, listeners } } : null };
    };
    expect(say(tried(true), 'aa', '10.1.0.1:9000')).toBe('works WORKS L1');
    expect(ask(tried(false), 'aa', '10.1.0.1:9000')).toMatchObject({
      outcome: 'timeout',
      code: 'TARGET_PAUSED',
      remedy: { id: 'unpause', container: 'hosted' },
    });
    expect(say(hosted('running', true), 'aa', '10.1.0.1:9000')).toBe('works WORKS L1');
    expect(say(hosted('paused', true), 'aa', '10.1.0.1:9000')).toBe('unknown FACT_MISSING U1');
  });

  it("R1: is the host's for one that joins a container in host mode, started again or not (seen on Engine 26)", () => {
    const topology = world({
      nets,
      boxes: {
        aa: { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'] },
        hosted: { container: { networkMode: 'host', startedAt: '2026-02-02T00:00:00Z' } },
        guest: { container: { networkMode: 'container:hosted' } },
      },
      host: { listen: ['0.0.0.0:9000'] },
    });
    expect(say(topology, 'guest', '10.1.0.2:80')).toBe('works WORKS L1');
    expect(say(topology, 'guest', 'machine:9000')).toBe('works WORKS L1');
    const own = {
      containers: [idOf('guest')],
      onHost: true as const,
      listeners: null,
      interfaces: null,
      routes: null,
      hosts: [{ address: '10.1.0.1', names: ['gate'] }],
      resolver: null,
      lookups: [],
    };
    const { deep } = topology;
    const read = { ...topology, deep: deep ? { ...deep, namespaces: [...deep.namespaces, own] } : null };
    expect(say(read, 'guest', 'gate:9000')).toBe('works WORKS L1');
    expect(say(read, 'guest', '10.1.0.2:80')).toBe('works WORKS L1');
    // Also when the one that it had joined is gone.
    const alone = { ...read, containers: read.containers.filter(({ name }) => name !== 'hosted') };
    expect(say(alone, 'guest', '10.1.0.2:80')).toBe('works WORKS L1');
  });
});
