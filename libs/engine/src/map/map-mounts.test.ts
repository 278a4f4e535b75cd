import { describe, expect, it } from 'vitest';
import { mapMounts } from './map-mounts.ts';

const ANONYMOUS = 'a'.repeat(64);

describe('mapMounts', () => {
  it.each([
    ['/a:/b', { kind: 'bind', source: '/a', target: '/b', readOnly: false }],
    ['/a:/b:ro,z', { kind: 'bind', source: '/a', target: '/b', readOnly: true }],
    ['data:/b:rw', { kind: 'volume', volume: 'data', target: '/b', readOnly: false }],
    ['C:\\src:/b:ro', { kind: 'bind', source: 'C:\\src', target: '/b', readOnly: true }],
    ['c:/src:/b', { kind: 'bind', source: 'c:/src', target: '/b', readOnly: false }],
    ['/host_mnt/Users/me:/b', { kind: 'bind', source: '/Users/me', target: '/b', readOnly: false }],
  ])('reads the bind %s', (text, expected) => {
    expect(mapMounts({ HostConfig: { Binds: [text] } })).toEqual([expected]);
  });

  it('finds the name that a volume without one was given', () => {
    const json = {
      HostConfig: { Mounts: [{ Type: 'volume', Target: '/x' }] },
      Mounts: [{ Type: 'volume', Name: ANONYMOUS, Destination: '/x', RW: true }],
    };
    expect(mapMounts(json)).toEqual([{ kind: 'volume', volume: ANONYMOUS, target: '/x', readOnly: false }]);
  });

  it('reads --tmpfs', () => {
    expect(mapMounts({ HostConfig: { Tmpfs: { '/t': 'size=1m' } } })).toEqual([
      { kind: 'tmpfs', target: '/t' },
    ]);
  });

  it('takes the mounts of --volumes-from, without anonymous volumes and those already there', () => {
    const json = {
      HostConfig: { Binds: ['/a:/b'], VolumesFrom: ['other:ro'] },
      Mounts: [
        { Type: 'bind', Source: '/a', Destination: '/b', RW: true },
        { Type: 'volume', Name: 'data', Destination: '/d', RW: false },
        { Type: 'volume', Name: ANONYMOUS, Destination: '/x', RW: true },
      ],
    };
    expect(mapMounts(json)).toEqual([
      { kind: 'bind', source: '/a', target: '/b', readOnly: false },
      { kind: 'volume', volume: 'data', target: '/d', readOnly: true },
    ]);
  });

  it('leaves out kinds that a topology has no word for', () => {
    expect(mapMounts({ HostConfig: { Mounts: [{ Type: 'npipe', Target: '/x' }] } })).toEqual([]);
  });
});
