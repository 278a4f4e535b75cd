import type { NamespaceReading } from './agent-messages.ts';

/** Reads `/etc/hosts` (hosts(5)), in its order. */
export function hostsLines(text: string): NonNullable<NamespaceReading['hosts']> {
  return text.split('\n').flatMap((line) => {
    const [address, ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return address === undefined || address === '' || names.length === 0 ? [] : [{ address, names }];
  });
}

/** Reads `/etc/resolv.conf` (resolv.conf(5)): the last `search` or `domain` counts. */
export function resolverFile(text: string): NonNullable<NamespaceReading['resolver']> {
  const servers: string[] = [];
  let search: string[] = [];
  for (const line of text.split('\n')) {
    const [keyword, ...words] = line
      .replace(/[#;].*$/, '')
      .trim()
      .split(/\s+/);
    if (keyword === 'nameserver') servers.push(...words.slice(0, 1));
    if (keyword === 'search') search = words;
    if (keyword === 'domain') search = words.slice(0, 1);
  }
  return { servers, search };
}
