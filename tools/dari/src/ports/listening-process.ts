import { readdir, readFile, readlink } from 'node:fs/promises';

/** State `LISTEN` in `/proc/net/tcp`. */
const LISTEN = '0A';

/**
 * Linux only: finds who listens on a port by way of `/proc/net/tcp` (local address, state, inode) and the file
 * descriptors of every process that this user may look into.
 *
 * @returns for example `node (4242)`; `null` where it cannot be told.
 */
export async function listeningProcess(port: number): Promise<string | null> {
  const inodes = new Set((await Promise.all(['tcp', 'tcp6'].map((table) => inodesOf(table, port)))).flat());
  if (inodes.size === 0) return null;
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const id of ids) {
    if (await holds(id, inodes)) {
      const name = await readFile(`/proc/${id}/comm`, 'utf8').catch(() => '');
      return `${name.trim()} (${id})`;
    }
  }
  return null;
}

async function inodesOf(table: string, port: number): Promise<string[]> {
  const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '');
  return listeningInodes(text, port);
}

/** @returns the inodes of the sockets that listen on `port`, from the text of `/proc/net/tcp` or `tcp6`. */
export function listeningInodes(text: string, port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return text.split('\n').flatMap((line) => {
    const fields = line.trim().split(/\s+/);
    const [, local = '', , state, , , , , , inode] = fields;
    return state === LISTEN && local.endsWith(`:${hex}`) && inode !== undefined ? [inode] : [];
  });
}

async function holds(id: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const descriptors = await readdir(`/proc/${id}/fd`).catch(() => []);
  const links = await Promise.all(
    descriptors.map((descriptor) => readlink(`/proc/${id}/fd/${descriptor}`).catch(() => '')),
  );
  return links.some((link) => inodes.has(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? ''));
}
