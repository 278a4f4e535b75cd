/** @returns whether the two blocks of IPv4 addresses have one in common; `false` for anything else. */
export function overlap(one: string, other: string): boolean {
  const a = block(one);
  const b = block(other);
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

/** @returns whether the address lies in the block. */
export function contains(subnet: string, address: string): boolean {
  return overlap(subnet, `${address}/32`);
}

/** @returns the first address that a block has for use: by custom, the gateway's; `''` when it is no block of IPv4. */
export function firstAddress(subnet: string): string {
  const whole = block(subnet);
  return whole === null ? '' : address(whole.first + 1);
}

/** @returns how long the prefix of a block is: 16 of `172.20.0.0/16`. */
export function prefixLength(subnet: string): number {
  return Number(subnet.split('/')[1]);
}

interface Block {
  readonly first: number;
  readonly last: number;
}

function block(cidr: string): Block | null {
  const [, a, b, c, d, length] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr) ?? [];
  if (length === undefined) return null;
  const base = [a, b, c, d].reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(length));
  const first = base - (base % size);
  return { first, last: first + size - 1 };
}

function address(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}
