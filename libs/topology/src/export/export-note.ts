/** Why something of a stack is not in an exported file, or is not the same there. Each code has one text. */
export type ExportNoteCode =
  /** An image that the tool cannot make has to be there first. Facts: `image`, `commands` (lines). */
  | 'image-first'
  /** A folder of this computer. Facts: `container`, `folder`, `target`. */
  | 'host-folder'
  /** Addresses of this engine, which another one may not have. Facts: `address`. */
  | 'engine-address'
  /** No engine answered, so nobody knows what it has or can have. */
  | 'no-engine'
  /** The servers read a file that was written just now, without IP addresses. Facts: `file`. */
  | 'address-book'
  /** The same file is that of the stack that runs now, and was left alone. Facts: `file`, `stack`. */
  | 'address-book-of-another'
  /** The builds have to trust certificates of this computer. Facts: `variable`, `file`. */
  | 'trusted-certificates'
  /** A line of `.env` that the tool reads in another way. Facts: `name`. */
  | 'env-file-differs';

/** One thing that could not be carried over as it is. */
export interface ExportNote {
  readonly code: ExportNoteCode;
  readonly facts: Readonly<Record<string, string>>;
}
