/** What an engine has that others have not. */
export interface EngineTraits {
  readonly version: string;
  /** Gateway modes of bridges, besides `nat`. */
  readonly modes: readonly ('routed' | 'nat-unprotected' | 'isolated')[];
  /** Whether the host has IPv6. */
  readonly ipv6: boolean;
  /** Whether nobody else uses the engine: then every block of addresses and the default bridge are free. */
  readonly own: boolean;
}

/** Source: release notes of Engine 27.0 (routed) and 28.0 (nat-unprotected, isolated). */
export function traitsOf(version: string, ipv6: boolean, own: boolean): EngineTraits {
  const major = Number.parseInt(version, 10);
  return {
    version,
    modes: major >= 28 ? ['routed', 'nat-unprotected', 'isolated'] : major >= 27 ? ['routed'] : [],
    ipv6,
    own,
  };
}
