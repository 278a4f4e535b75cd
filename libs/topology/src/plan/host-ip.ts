export const ALL_ADDRESSES = '0.0.0.0';

/** @returns the address with the two spellings of "every IPv4 address" made one. */
export function plainHostIp(hostIp: string): string {
  return hostIp === '' ? ALL_ADDRESSES : hostIp;
}

/** @returns whether a port published on both could not be taken twice. */
export function hostIpsOverlap(a: string, b: string): boolean {
  return plainHostIp(a) === plainHostIp(b) || coversAll(a) || coversAll(b);
}

function coversAll(hostIp: string): boolean {
  return plainHostIp(hostIp) === ALL_ADDRESSES || hostIp === '::';
}
