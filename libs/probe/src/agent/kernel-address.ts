/** An IPv4 address as `/proc/net` writes it: a 32-bit number in the machine's order, which is little-endian. */
export function ipv4OfHex(hex: string): string {
  return [6, 4, 2, 0].map((at) => parseInt(hex.slice(at, at + 2), 16)).join('.');
}

/** As `/proc/net/tcp6` writes it: four such numbers. An IPv4 address mapped into IPv6 comes out as the IPv4 address. */
export function ipv6OfWords(hex: string): string {
  const bytes = [0, 8, 16, 24].flatMap((word) =>
    [6, 4, 2, 0].map((at) => hex.slice(word + at, word + at + 2)),
  );
  return ipv6OfBytes(bytes.join(''));
}

/** As `/proc/net/ipv6_route` and `if_inet6` write it: sixteen bytes in the network's order. */
export function ipv6OfBytes(hex: string): string {
  const mapped = /^0{20}f{4}(.{8})$/i.exec(hex)?.[1];
  if (mapped !== undefined) return [0, 2, 4, 6].map((at) => parseInt(mapped.slice(at, at + 2), 16)).join('.');
  const groups = hex.match(/.{4}/g) ?? [];
  // The URL parser writes the short form of RFC 5952.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** Of `fe80::/10`, as {@link ipv6OfBytes} gets it. */
export function isLinkLocal(hex: string): boolean {
  return /^fe[89ab]/i.test(hex);
}
