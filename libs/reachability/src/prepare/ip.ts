/** An IP address that can be compared. */
export interface Ip {
  readonly family: 4 | 6;
  /** In its shortest form: two addresses are the same when their texts are. */
  readonly text: string;
  /** Of IPv4: 0 to 2^32 - 1. */
  readonly number: number;
  /** Of IPv6: its eight groups; empty for IPv4. */
  readonly groups: readonly number[];
}

const NO_GROUPS: readonly number[] = [];

/** Reads an address as the engine or the kernel writes it. An IPv4 address mapped into IPv6 is the IPv4 address. */
export function parseIp(text: string): Ip | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

const ZERO = 0x30;
const DOT = 0x2e;

/** @returns `null` for anything but four decimal numbers. Letter by letter: it is needed for every route. */
export function parseIpv4(text: string): Ip | null {
  let number = 0;
  let part = -1;
  let parts = 1;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === DOT) {
      if (part < 0) return null;
      number = number * 256 + part;
      part = -1;
      parts += 1;
    } else {
      const digit = letter - ZERO;
      if (digit < 0 || digit > 9) return null;
      part = (part < 0 ? 0 : part * 10) + digit;
      if (part > 255) return null;
    }
  }
  return parts === 4 && part >= 0 ? ipv4(number * 256 + part) : null;
}

export function ipv4(number: number): Ip {
  const text = `${(number >>> 24) & 255}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
  return { family: 4, text, number, groups: NO_GROUPS };
}

/** RFC 4291, section 2.2. */
export function parseIpv6(text: string): Ip | null {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text)) return null;
  const plain = withoutDots(text);
  if (plain === null) return null;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (head === undefined) return null;
  const given = head.length + (tail?.length ?? 0);
  if (tail === undefined ? given !== 8 : given > 7) return null;
  const words = [...head, ...Array.from({ length: 8 - given }, () => '0'), ...(tail ?? [])];
  if (words.some((word) => !/^[0-9a-f]{1,4}$/i.test(word))) return null;
  return ipv6(words.map((word) => Number.parseInt(word, 16)));
}

/** `::ffff:1.2.3.4` ends in an IPv4 address, which is two groups. */
function withoutDots(text: string): string | null {
  if (!text.includes('.')) return text;
  const at = text.lastIndexOf(':') + 1;
  const last = parseIpv4(text.slice(at));
  if (last === null) return null;
  return `${text.slice(0, at)}${(last.number >>> 16).toString(16)}:${(last.number & 0xffff).toString(16)}`;
}

function ipv6(groups: readonly number[]): Ip {
  const [a, b, c, d, e, f, high = 0, low = 0] = groups;
  if (a === 0 && b === 0 && c === 0 && d === 0 && e === 0 && f === 0xffff) return ipv4(high * 65_536 + low);
  return { family: 6, text: shortForm(groups), number: 0, groups };
}

/** RFC 5952: the longest run of two or more zeros, the first of several, becomes `::`. */
function shortForm(groups: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let at = 0; at < 8; at += 1) {
    let end = at;
    while (end < 8 && groups[end] === 0) end += 1;
    if (end - at > length) {
      start = at;
      length = end - at;
    }
    at = Math.max(at, end - 1);
  }
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  return start < 0 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

/** @returns whether the address is the machine's own, whichever machine that is: 127.0.0.0/8 or `::1`. */
export function isLoopback(ip: Ip): boolean {
  return ip.family === 4 ? ip.number >>> 24 === 127 : ip.text === '::1';
}
