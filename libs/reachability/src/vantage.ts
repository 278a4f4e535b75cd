/** Where a call starts. */
export type Vantage =
  | { readonly kind: 'host' }
  /** A browser on the machine where the commands are typed. */
  | {
      readonly kind: 'browser';
      /** Origin of the page that calls, for example `http://localhost:5173`; `null`: the address bar. */
      readonly page: string | null;
    }
  /** By name, by full id or by an unambiguous beginning of the id of at least four characters. */
  | { readonly kind: 'container'; readonly container: string };

export const HOST: Vantage = { kind: 'host' };
export const BROWSER: Vantage = { kind: 'browser', page: null };

/**
 * Reads a vantage as it is typed: `host`, `browser`, `browser:http://localhost:5173`, or the name or id of a container.
 * `container:host` is the container that is called `host`.
 */
export function parseVantage(text: string): Vantage {
  if (text === 'host') return HOST;
  if (text === 'browser') return BROWSER;
  if (text.startsWith('browser:')) return { kind: 'browser', page: text.slice('browser:'.length) };
  return { kind: 'container', container: text.replace(/^container:/, '') };
}

/** Writes a vantage so that {@link parseVantage} reads it again. */
export function formatVantage(vantage: Vantage): string {
  if (vantage.kind === 'host') return 'host';
  if (vantage.kind === 'browser') return vantage.page === null ? 'browser' : `browser:${vantage.page}`;
  const plain = parseVantage(vantage.container);
  const same = plain.kind === 'container' && plain.container === vantage.container;
  return same ? vantage.container : `container:${vantage.container}`;
}
