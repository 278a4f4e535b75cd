import { createHash } from 'node:crypto';

/** What an image is made of. */
export interface Content {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Build arguments that change the image, without the one that names the base. */
  readonly args: Readonly<Record<string, string>>;
  /** The base's own content, or its tag where it comes from a registry. */
  readonly base: string;
}

/**
 * Hashes what an image is made of: the same on every machine and after every checkout, because neither order nor
 * times nor owners count.
 *
 * @returns the first 32 hexadecimal digits of a SHA-256.
 */
export function contentHash({ files, args, base }: Content): string {
  const hash = createHash('sha256');
  const field = (bytes: Uint8Array | string): void => {
    // The length goes first, so that two fields cannot be taken for one.
    hash.update(`${Buffer.byteLength(bytes)}:`).update(bytes);
  };
  field(base);
  for (const [name, value] of Object.entries(args).toSorted(byFirst)) {
    field(name);
    field(value);
  }
  for (const { path, bytes } of files.toSorted((a, b) => compare(a.path, b.path))) {
    field(path);
    field(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}

/** By code unit: the same in every locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
