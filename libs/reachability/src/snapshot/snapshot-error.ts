/** What is wrong with a file that should be a topology. */
export type SnapshotFault<Some extends keyof SnapshotFaults = keyof SnapshotFaults> = {
  readonly [Kind in Some]: { readonly kind: Kind } & SnapshotFaults[Kind];
}[Some];

export interface SnapshotFaults {
  empty: object;
  /** In letters. */
  'too-large': { readonly length: number; readonly most: number };
  /** It ends in the middle. */
  truncated: object;
  /** `line` from 1. */
  'not-json': { readonly line: number };
  /** Nested deeper than any topology is. */
  'too-deep': { readonly most: number };
  /** JSON, but of something else. */
  'not-a-topology': object;
  /** `found` is what the file says; `known` what this program reads. */
  version: { readonly found: string; readonly known: number };
  /** `path` is where: `topology.containers.3.name`. */
  shape: { readonly path: string; readonly expected: string };
}

/** Thrown by `parseSnapshot`. Its message is for developers; people get the text of its {@link fault}. */
export class SnapshotError extends Error {
  readonly fault: SnapshotFault;

  constructor(fault: SnapshotFault, options?: ErrorOptions) {
    super(`not a topology: ${fault.kind}`, options);
    this.name = 'SnapshotError';
    this.fault = fault;
  }
}
