import { expect, test } from 'vitest';
import { hostsLines, resolverFile } from './name-files.ts';

test('/etc/hosts is read in its order, without comments', () => {
  const text = '# made by hand\n127.0.0.1\tlocalhost # me\n\n::1 localhost ip6-localhost\n10.0.0.1\n';
  expect(hostsLines(text)).toEqual([
    { address: '127.0.0.1', names: ['localhost'] },
    { address: '::1', names: ['localhost', 'ip6-localhost'] },
  ]);
});

test('of several search lines in /etc/resolv.conf the last one counts', () => {
  const text =
    'search a.example\n; comment\nnameserver 127.0.0.11\nnameserver 10.0.0.2 # second\ndomain b.example\n';
  expect(resolverFile(text)).toEqual({ servers: ['127.0.0.11', '10.0.0.2'], search: ['b.example'] });
});
