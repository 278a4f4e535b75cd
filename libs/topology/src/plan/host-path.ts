/**
 * Docker Desktop keeps the computer's directories below one of these inside its virtual machine, and some of its
 * versions report a bind mount's source there.
 */
const DESKTOP_ROOTS = ['/run/desktop/mnt/host', '/host_mnt'];

/**
 * @param desktop whether the engine is Docker Desktop's: only there a path may be reported in another spelling.
 * @returns whether two bind-mount sources are the same directory of the computer.
 */
export function sameHostPath(a: string, b: string, desktop: boolean): boolean {
  return plain(a, desktop) === plain(b, desktop);
}

function plain(path: string, desktop: boolean): string {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (!desktop) return trimmed;
  const forward = trimmed.replaceAll('\\', '/');
  const root = DESKTOP_ROOTS.find((prefix) => forward.startsWith(`${prefix}/`));
  const inside = root === undefined ? forward : forward.slice(root.length);
  // `C:/Users` of Windows is `/c/Users` below the root.
  return inside
    .replace(/^\/?([A-Za-z])(:|(?=\/))\//, (_, drive: string) => `/${drive.toLowerCase()}/`)
    .replace(/\/+$/, '');
}
