import type { Endpoint } from '../engine.ts';

/** Certificates as PEM text. `null` parts are left to the system. */
export interface TlsMaterial {
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
  /** `false`: the engine's certificate is not checked. */
  readonly verify: boolean;
}

/** An endpoint with what is needed to dial it. */
export interface FoundEndpoint extends Endpoint {
  /** `null`: plain text. Only `tcp://` endpoints have it. */
  readonly tls: TlsMaterial | null;
}
