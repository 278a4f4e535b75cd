import { execFile } from 'node:child_process';
import { lookup } from 'node:dns/promises';

/** What a name stands for, in the order of the system's resolver; `null` and why: nothing. */
export type Resolved =
  | { readonly addresses: readonly string[] }
  | { readonly addresses: null; readonly words: string; readonly known: boolean };

/**
 * Asks the system's resolver for a name as it is typed. Node writes names in lower case before it asks, which makes a
 * difference to engines: names with capitals are asked for by `getent`.
 */
export async function resolve(name: string): Promise<Resolved> {
  if (name !== name.toLowerCase()) return byGetent(name);
  try {
    const found = await lookup(name, { all: true, order: 'verbatim' });
    return { addresses: found.map(({ address }) => address) };
  } catch (error) {
    const words = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { addresses: null, words, known: UNKNOWN_NAME.has(words) };
  }
}

const UNKNOWN_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL', 'EAI_NONAME']);

/** getent(1): the name was not found. */
const NOT_FOUND = 2;
/** Of argp: the option is not known, before glibc 2.37. */
const BAD_OPTION = 64;

async function byGetent(name: string): Promise<Resolved> {
  let found = await getent(['-A', 'ahosts', name]);
  if (found.code === BAD_OPTION) found = await getent(['ahosts', name]);
  const addresses = [...new Set(found.output.match(/^\S+/gm))];
  if (found.code === 0 && addresses.length > 0) return { addresses };
  return { addresses: null, words: `getent ${found.code}`, known: found.code === NOT_FOUND };
}

function getent(
  args: readonly string[],
): Promise<{ readonly code: number | string; readonly output: string }> {
  return new Promise((settle) => {
    execFile('getent', args, (error, output) => {
      settle({ code: error === null ? 0 : (error.code ?? 'failed'), output });
    });
  });
}
