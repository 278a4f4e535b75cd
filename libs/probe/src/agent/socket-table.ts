import { ipv4OfHex, ipv6OfWords } from './kernel-address.ts';

/** A line of `/proc/net/tcp` or `tcp6`. */
export interface SocketLine {
  readonly local: { readonly address: string; readonly port: number };
  readonly remote: { readonly address: string; readonly port: number };
  /** `0A`: LISTEN. */
  readonly state: string;
}

export const LISTEN = '0A';

/** Reads the text of `/proc/net/tcp` (`ipv4`) or `tcp6` (`ipv6`). */
export function socketTable(text: string, family: 'ipv4' | 'ipv6'): SocketLine[] {
  const addressOf = family === 'ipv4' ? ipv4OfHex : ipv6OfWords;
  const placeOf = (word: string): SocketLine['local'] => {
    const [address = '', port = ''] = word.split(':');
    return { address: addressOf(address), port: parseInt(port, 16) };
  };
  return text.split('\n').flatMap((line) => {
    const [number = '', local, remote, state] = line.trim().split(/\s+/);
    if (!/^\d+:$/.test(number) || local === undefined || remote === undefined || state === undefined)
      return [];
    return [{ local: placeOf(local), remote: placeOf(remote), state }];
  });
}
