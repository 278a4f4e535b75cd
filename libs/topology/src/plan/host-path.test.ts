import { describe, expect, it } from 'vitest';
import { sameHostPath } from './host-path.ts';

describe('sameHostPath', () => {
  it.each([
    ['/Users/me/dari', '/host_mnt/Users/me/dari'],
    ['/Users/me/dari', '/Users/me/dari/'],
    ['C:\\Users\\me', '/run/desktop/mnt/host/c/Users/me'],
    ['C:\\Users\\me', 'c:/Users/me'],
    ['C:\\Users\\me', '/c/Users/me'],
    ['/home/me', '/run/desktop/mnt/host/home/me'],
  ])('on Docker Desktop %s is %s', (a, b) => {
    expect(sameHostPath(a, b, true)).toBe(true);
    expect(sameHostPath(b, a, true)).toBe(true);
  });

  it('on Docker Desktop another directory is another one', () => {
    expect(sameHostPath('/Users/me/a', '/host_mnt/Users/me/b', true)).toBe(false);
    expect(sameHostPath('C:\\me', 'D:\\me', true)).toBe(false);
  });

  it('elsewhere a path is what it says', () => {
    expect(sameHostPath('/home/me', '/host_mnt/home/me', false)).toBe(false);
    expect(sameHostPath('/home/me/', '/home/me', false)).toBe(true);
    expect(sameHostPath('/', '/', false)).toBe(true);
  });
});
