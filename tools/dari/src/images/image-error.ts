/** All are for the user to mend, except `missing-file`, which means a damaged clone. */
export type ImageErrorKind =
  /** Neither the registry nor this machine gives the image. Facts: `image`, `registry`, `offline`. */
  | 'no-source'
  /** A registry was asked for by name, or by the data of a volume, and does not give the image. Facts as above, `why`. */
  | 'registry-required'
  /** There is no Debian root file system and no tool that makes one. */
  | 'no-debian'
  /** Facts: `image`, `architecture`. */
  | 'unsupported-architecture'
  /** A program that was started for the build failed. Facts: `tool`, `exit`. The message ends with what it wrote. */
  | 'tool-failed'
  /** Facts: `path`. */
  | 'missing-file';

/** What can go wrong with images before the engine is asked. Narrow on `kind`; `facts` are what a sentence needs. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly kind: ImageErrorKind;
  readonly facts: Readonly<Record<string, string>>;

  constructor(
    kind: ImageErrorKind,
    message: string,
    facts: Readonly<Record<string, string>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.kind = kind;
    this.facts = facts;
  }
}
