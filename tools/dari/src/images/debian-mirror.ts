/**
 * Reads from the host's own apt configuration where it takes Debian from, so that a root file system comes from the
 * same mirror. Both formats of sources.list(5) are understood; what is not plain Debian is left out.
 *
 * @param texts the contents of the host's `.list` and `.sources` files.
 * @param codename of the host's Debian, for example `bookworm`.
 * @param suite the Debian that is wanted, for example `trixie`.
 * @returns lines for mmdebstrap; empty when the host's configuration says nothing of use.
 */
export function debianSources(texts: readonly string[], codename: string, suite: string): readonly string[] {
  const entries = texts.flatMap((text) => (/^URIs:/im.test(text) ? deb822(text) : oneLine(text)));
  const lines = entries.flatMap(({ uri, suites, components }) => {
    if (!components.includes('main') || !/^https?:/.test(uri)) return [];
    return suites
      .filter((name) => new RegExp(`^${codename}(-updates|-security)?$`).test(name))
      .map((name) => `deb ${uri} ${name.replace(codename, suite)} main`);
  });
  return lines.some((line) => line.endsWith(` ${suite} main`)) ? [...new Set(lines)] : [];
}

interface Entry {
  readonly uri: string;
  readonly suites: readonly string[];
  readonly components: readonly string[];
}

function oneLine(text: string): readonly Entry[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+([^#]+)/.exec(line);
    if (match === null) return [];
    const [, uri = '', suite = '', components = ''] = match;
    return [{ uri, suites: [suite], components: words(components) }];
  });
}

function deb822(text: string): readonly Entry[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .flatMap((stanza) => {
      const field = (name: string): readonly string[] =>
        words(new RegExp(`^${name}:(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1] ?? '');
      if (!field('Types').includes('deb') || field('Enabled')[0] === 'no') return [];
      return field('URIs').map((uri) => ({ uri, suites: field('Suites'), components: field('Components') }));
    });
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}
