import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { unreachable } from './unreachable.ts';

const endpoint = {
  url: 'unix:///x.sock',
  from: 'current-context',
  context: 'mine',
  socketPath: tmpdir(),
} as const;

function systemError(code: string): Error {
  return Object.assign(new Error(`connect ${code} /x.sock`), { code });
}

describe('unreachable', () => {
  it('names the socket and the group that may use it when permission is denied', async () => {
    const error = await unreachable(endpoint, systemError('EACCES'));
    expect(error.kind).toBe('permission-denied');
    expect(error.facts).toMatchObject({ endpoint: 'unix:///x.sock', socket: tmpdir() });
    expect(error.facts['group']).toMatch(/^\S+$/);
  });

  it('tells of a denied permission also when the socket itself cannot be looked at', async () => {
    const error = await unreachable({ ...endpoint, socketPath: '/dari/no/such.sock' }, systemError('EACCES'));
    expect(error.kind).toBe('permission-denied');
    expect(error.facts).not.toHaveProperty('group');
  });

  it.each(['ENOENT', 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'])(
    'says that there is no engine on %s',
    async (code) => {
      expect(await unreachable(endpoint, systemError(code))).toMatchObject({
        kind: 'no-engine',
        facts: {
          endpoint: 'unix:///x.sock',
          from: 'current-context',
          context: 'mine',
          reason: `connect ${code} /x.sock`,
        },
      });
    },
  );
});
