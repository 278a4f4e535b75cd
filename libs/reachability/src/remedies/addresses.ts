import type { Address } from '../address/address.ts';
import type { Remedy } from '../remedy.ts';

/** @returns the address with another host or port, in the way it was typed. */
export function otherAddress(
  { text, host, port, scheme }: Address,
  change: { host?: string; port?: number },
): string {
  const prefix = text.includes('://') ? `${scheme}://` : '';
  const own = host.kind === 'name' ? host.name : host.ip;
  const to = change.host ?? own;
  return `${prefix}${to.includes(':') ? `[${to}]` : to}:${change.port ?? port}`;
}

export function useAddress(address: Address, change: { host?: string; port?: number }): Remedy {
  return { id: 'use-address', address: otherAddress(address, change), commands: [] };
}
