import { expect, it } from 'vitest';
import { fromDesktopPath } from './desktop-path.ts';

it.each([
  ['/host_mnt/Users/me/src', '/Users/me/src'],
  ['/run/desktop/mnt/host/c/Users/me', 'C:\\Users\\me'],
  ['/home/me/src', '/home/me/src'],
  ['/host_mnt', '/host_mnt'],
])('shows %s as %s', (path, expected) => {
  expect(fromDesktopPath(path)).toBe(expected);
});
