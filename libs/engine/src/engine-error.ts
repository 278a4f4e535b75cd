/** What can go wrong with an engine. All but `protocol` are for the user to mend; `protocol` is our bug. */
export type EngineErrorKind =
  | 'no-engine'
  | 'permission-denied'
  | 'engine-too-old'
  | 'bad-endpoint'
  | 'name-in-use'
  | 'port-in-use'
  | 'no-such-address'
  | 'subnet-overlap'
  | 'in-use'
  | 'no-such-image'
  | 'no-such-container'
  | 'not-running'
  | 'no-such-folder'
  | 'registry'
  | 'build-failed'
  | 'disk-full'
  | 'cancelled'
  | 'protocol';

/** Narrow on `kind`; `facts` are what a sentence about it needs; `message` is the engine's own, in English. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;
  readonly facts: Readonly<Record<string, string>>;

  constructor(
    kind: EngineErrorKind,
    message: string,
    facts: Readonly<Record<string, string>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.kind = kind;
    this.facts = facts;
  }
}
