import { describe, expect, it } from 'vitest';
import { say, world } from '../../test/world.ts';
import type { BoxParts, WorldParts } from '../../test/world.ts';
import { formatVantage } from '../vantage.ts';
import { changes } from './changes.ts';

const WEB: BoxParts = {
  on: { t1: '10.1.0.3' },
  listen: ['0.0.0.0:80'],
  publish: ['8080:80'],
  aliases: ['www'],
};
const PARTS: WorldParts = {
  nets: { t1: { subnets: ['10.1.0.0/24'] }, t2: { subnets: ['10.2.0.0/24'] } },
  boxes: { web: WEB, cc: { on: { t2: '10.2.0.2' } } },
};
const before = world(PARTS);

function lines(of: ReturnType<typeof changes>): string[] {
  return of.map(
    ({ vantage, address, before: was, after: is, because }) =>
      `${formatVantage(vantage)} ${address.text}: ${was?.outcome ?? 'none'} → ${is?.outcome ?? 'none'} (${because.before?.fact.id ?? 'none'} → ${because.after?.fact.id ?? 'none'})`,
  );
}

describe('changes', () => {
  it('are none between a topology and itself', () => {
    expect(changes(before, before)).toEqual([]);
    expect(changes(before, world(PARTS))).toEqual([]);
  });

  it('tells what publishing on 127.0.0.1 changed', () => {
    const after = world({
      ...PARTS,
      boxes: { ...PARTS.boxes, web: { ...WEB, publish: ['127.0.0.1:8080:80'] } },
    });
    expect(lines(changes(before, after))).toEqual([
      'host tcp://192.168.0.10:8080: works → refused (published → published-loopback)',
      'host tcp://10.1.0.1:8080: works → refused (published → published-loopback)',
      'web tcp://192.168.0.10:8080: works → refused (published → published-loopback)',
      'web tcp://10.1.0.1:8080: works → refused (published → published-loopback)',
      'cc tcp://192.168.0.10:8080: works → refused (published → published-loopback)',
      'cc tcp://10.1.0.1:8080: works → refused (published → published-loopback)',
    ]);
  });

  it('tells what joining a network changed', () => {
    const after = world({
      ...PARTS,
      boxes: { ...PARTS.boxes, cc: { on: { t2: '10.2.0.2', t1: '10.1.0.4' }, gateway: 't2' } },
    });
    expect(lines(changes(before, after))).toEqual([
      'cc tcp://web:80: name-not-found → works (name-on-other-network → name-in-dns)',
      'cc tcp://www:80: name-not-found → works (name-on-other-network → name-in-dns)',
      'cc tcp://web.t1:80: name-not-found → works (name-on-other-network → name-in-dns)',
      'cc tcp://10.1.0.3:80: timeout → works (bridges-isolated → listens)',
    ]);
  });

  it('tells another reason for the same outcome', () => {
    const web = { ...WEB, publish: ['127.0.0.1:8080:80'] };
    const stopped = { ...web, container: { state: 'exited' } } as const;
    const was = world({ ...PARTS, boxes: { ...PARTS.boxes, web } });
    const is = world({ ...PARTS, boxes: { ...PARTS.boxes, web: stopped } });
    expect(lines(changes(was, is))).toContain(
      'host tcp://192.168.0.10:8080: refused → refused (published-loopback → published-but-stopped)',
    );
  });

  it('does not take another address of the same container for a change', () => {
    const after = world({ ...PARTS, boxes: { ...PARTS.boxes, web: { ...WEB, on: { t1: '10.1.0.9' } } } });
    expect(say(after, 'host', '10.1.0.9:80')).toBe('works WORKS L1');
    expect(changes(before, after)).toEqual([]);
  });

  it('names what is new or gone only where it works', () => {
    const less = world({ nets: PARTS.nets ?? {}, boxes: { web: WEB } });
    expect(lines(changes(before, less)).every((line) => line.startsWith('cc '))).toBe(true);
    const gone = lines(changes(before, less));
    const come = lines(changes(less, before));
    expect(gone).toContain('cc tcp://10.1.0.1:8080: works → none (listens → none)');
    expect(come).toContain('cc tcp://10.1.0.1:8080: none → works (none → listens)');
    expect(gone).toHaveLength(come.length);
    expect(gone.some((line) => line.includes('name-not-found'))).toBe(false);
  });

  it('calls what a tier of ours speaks, ports of EXPOSE and of IPv6 too', () => {
    const parts = {
      nets: { six: { subnets: ['10.6.0.0/24', 'fd06::/64'] } },
      boxes: {
        api: {
          on: { six: '10.6.0.2 fd06::2' },
          listen: ['[::]:3000', '127.0.0.11:40000'],
          container: { labels: { 'dev.dari.tier': 'api' } },
        },
        db: {
          on: { six: '10.6.0.3 fd06::3' },
          listen: ['0.0.0.0:27017'],
          container: { exposed: ['27017/tcp', '5/udp'] },
        },
      },
    };
    const paused = {
      ...parts,
      boxes: {
        ...parts.boxes,
        api: { ...parts.boxes.api, container: { ...parts.boxes.api.container, state: 'paused' as const } },
      },
    };
    const said = lines(changes(world(parts), world(paused)));
    expect(said).toContain('db http://api:3000: works → timeout (listens → paused)');
    expect(said).toContain('db http://[fd06::2]:3000: works → timeout (listens → paused)');
    expect(said).toContain('api mongodb://db:27017: works → unknown (listens → vantage-not-running)');
    expect(said.some((line) => /40000|:5[: ]/.test(line))).toBe(false);
  });
});
