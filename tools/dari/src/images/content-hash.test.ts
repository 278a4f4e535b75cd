import { describe, expect, it } from 'vitest';
import { type Content, contentHash } from './content-hash.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const CONTENT: Content = {
  files: [
    { path: 'Dockerfile', bytes: bytes('FROM scratch') },
    { path: 'a/b.ts', bytes: bytes('1') },
  ],
  args: { A: '1', B: '2' },
  base: 'node:24-slim',
};

describe('the content of an image', () => {
  it('is 32 hexadecimal digits', () => {
    expect(contentHash(CONTENT)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not depend on any order', () => {
    const other = { files: CONTENT.files.toReversed(), args: { B: '2', A: '1' }, base: CONTENT.base };
    expect(contentHash(other)).toBe(contentHash(CONTENT));
  });

  it.each<[string, Partial<Content>]>([
    ['the base', { base: 'dari/node:24' }],
    ['an argument', { args: { A: '1', B: '3' } }],
    ['a name', { files: [{ path: 'Dockerfile2', bytes: bytes('FROM scratch') }, ...CONTENT.files.slice(1)] }],
    [
      'one byte',
      { files: [{ path: 'Dockerfile', bytes: bytes('FROM scratch ') }, ...CONTENT.files.slice(1)] },
    ],
    ['the absence of a file', { files: CONTENT.files.slice(1) }],
    ['where one field ends', { args: { A: '1B', B: '' } }],
  ])('changes with %s', (_, change) => {
    expect(contentHash({ ...CONTENT, ...change })).not.toBe(contentHash(CONTENT));
  });
});
