/**
 * Ports that no browser calls: the "bad ports" of https://fetch.spec.whatwg.org/#port-blocking.
 */
const BAD_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Why a browser does not even dial; `null`: it does. */
export function refusalOf(
  { scheme, host, port }: { readonly scheme: string; readonly host: string; readonly port: number },
  page: string | null,
): string | null {
  if (scheme !== 'http' && scheme !== 'https') return `a browser does not speak ${scheme}`;
  if (BAD_PORTS.has(port)) return `a browser does not call port ${port}`;
  const mixed = scheme === 'http' && page?.toLowerCase().startsWith('https:') === true;
  // https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
  if (mixed && !isLoopback(host)) return 'mixed content: a page over https may not call http';
  return null;
}

/** Whether the page may have an answer with that `Access-Control-Allow-Origin`. */
export function mayRead(page: string | null, origin: string, allowOrigin: string | null): boolean {
  if (page === null || originOf(page) === originOf(origin)) return true;
  return allowOrigin === '*' || (allowOrigin !== null && allowOrigin === originOf(page));
}

/** @returns the origin as browsers send it; the text itself when it is no URL. */
export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || name.startsWith('127.');
}
