/** The host on the default bridge, unless somebody has chosen another block for it. */
export const DEFAULT_GATEWAY = '172.17.0.1';

/** What an engine has that others have not. */
export interface EngineTraits {
  readonly version: string;
  /** Gateway modes of bridges, besides `nat`. */
  readonly modes: readonly ('routed' | 'nat-unprotected' | 'isolated')[];
  /** Whether networks without IPv4 can be made, and networks have priorities. */
  readonly ipv6Only: boolean;
  /** Whether the host has IPv6. */
  readonly ipv6: boolean;
  /** Whether nobody else uses the engine: then every block of addresses and the default bridge are free. */
  readonly own: boolean;
  /** Whether it is a swarm of one. */
  readonly swarm: boolean;
}

/** Source: release notes of Engine 27.0 (routed) and 28.0 (nat-unprotected, isolated, IPv6 only, priorities). */
export function traitsOf(version: string, ipv6: boolean, own: boolean, swarm: boolean): EngineTraits {
  const major = Number.parseInt(version, 10);
  return {
    version,
    modes: major >= 28 ? ['routed', 'nat-unprotected', 'isolated'] : major >= 27 ? ['routed'] : [],
    ipv6Only: major >= 28 && ipv6,
    ipv6,
    own,
    swarm,
  };
}
