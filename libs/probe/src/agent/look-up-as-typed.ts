import { execFile } from 'node:child_process';
import { isIP } from 'node:net';
import { systemLookup, type LookupAddresses, type ResolvedAddress } from '../dns-stage.ts';

/**
 * Asks the system's resolver for a name in the letters in which it was typed, as programs in C do. Node writes names in
 * lower case before it asks (`domainToASCII`), and for the DNS of an engine `db.Net` and `db.net` are different names: so
 * those with capitals are asked for with getent(1). Where there is none they are looked up as Node does.
 */
export const lookUpAsTyped: LookupAddresses = async (host) => {
  if (host === host.toLowerCase() || process.platform !== 'linux') return systemLookup(host);
  // `-A` asks for both families, as Node does; glibc before 2.37 does not know it, and does so anyway.
  for (const options of [['-A', 'ahosts'], ['ahosts']]) {
    const { code, output } = await getent([...options, '--', host]);
    if (code === 0) return addressesOf(output);
    if (code === NOT_FOUND) throw Object.assign(new Error(`getent: ${host}`), { code: 'ENOTFOUND' });
  }
  return systemLookup(host);
};

/** getent(1): "one or more supplied keys could not be found in the database". */
const NOT_FOUND = 2;

/** A line for each address and socket type. */
function addressesOf(output: string): readonly ResolvedAddress[] {
  const addresses = output.split('\n').map((line) => line.split(/\s+/)[0] ?? '');
  return [...new Set(addresses)]
    .map((address) => ({ address, family: isIP(address.replace(/%.*$/, '')) }))
    .filter(({ family }) => family !== 0);
}

function getent(
  words: readonly string[],
): Promise<{ readonly code: number | string; readonly output: string }> {
  return new Promise((resolve) => {
    execFile('getent', words, (error, output) => {
      resolve({ code: error === null ? 0 : (error.code ?? 'failed'), output });
    });
  });
}
