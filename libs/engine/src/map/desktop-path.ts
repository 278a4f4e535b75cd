/**
 * Docker Desktop mounts the user's files into its virtual machine under a prefix, and some of its versions show that
 * path when a container is inspected: `/host_mnt/Users/…` on macOS, `/run/desktop/mnt/host/c/…` on Windows.
 *
 * @returns the path as the user knows it; any other path unchanged.
 */
export function fromDesktopPath(path: string): string {
  const windows = /^\/run\/desktop\/mnt\/host\/([a-z])(\/.*)?$/.exec(path);
  if (windows?.[1] !== undefined) {
    return `${windows[1].toUpperCase()}:${(windows[2] ?? '/').replaceAll('/', '\\')}`;
  }
  return /^\/host_mnt(\/.+)$/.exec(path)?.[1] ?? path;
}
