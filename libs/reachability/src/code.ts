import type { Outcome } from './outcome.ts';

/** The reasons that a verdict can have, with the outcomes that each one explains. */
export const CODES = {
  WORKS: ['works'],

  NO_DNS_FROM_VANTAGE: ['name-not-found'],
  DEFAULT_BRIDGE_NO_DNS: ['name-not-found'],
  NOT_SAME_NETWORK: ['name-not-found'],
  TARGET_HAS_NO_NETWORK: ['name-not-found'],
  HOST_ALIAS_MISSING: ['name-not-found'],
  NETWORK_NAME_CASE: ['name-not-found'],
  NAME_UNKNOWN: ['name-not-found'],
  ENGINE_BUG: ['name-not-found'],

  VANTAGE_NO_NETWORK: ['name-not-found', 'unreachable'],
  TARGET_NOT_RUNNING: ['name-not-found', 'refused', 'unreachable', 'timeout'],
  NOBODY_AT_ADDRESS: ['unreachable'],
  INTERNAL_NO_ROUTE: ['unreachable', 'name-not-found'],
  NO_IPV6: ['unreachable'],
  ISOLATED_GATEWAY: ['unreachable'],
  VLAN_FROM_HOST: ['unreachable'],
  NO_ROUTE: ['unreachable'],

  NOT_PUBLISHED: ['refused'],
  PUBLISHED_LOOPBACK_ONLY: ['refused'],
  PUBLISHED_ELSEWHERE: ['refused'],
  PUBLISHED_INTERNAL_ONLY: ['refused', 'timeout'],
  PUBLISHED_ROUTED: ['refused'],
  PUBLISH_IGNORED: ['refused'],
  WRONG_PORT_SIDE: ['refused'],
  V6_NO_PROXY: ['refused', 'timeout'],
  LOCALHOST_IS_SELF: ['refused'],
  ENGINE_REMOTE: ['refused'],
  HOST_APP_LOOPBACK: ['refused'],
  NOTHING_LISTENS_ON_HOST: ['refused'],

  APP_BOUND_LOOPBACK: ['refused', 'closed'],
  BOUND_ELSEWHERE: ['refused', 'closed'],
  OTHER_FAMILY: ['refused', 'closed'],
  NOTHING_LISTENS: ['refused', 'closed'],

  TARGET_PAUSED: ['timeout'],
  BRIDGE_ISOLATION: ['timeout'],
  ROUTED_NOT_PUBLISHED: ['timeout'],
  ICC_DISABLED: ['timeout', 'unreachable'],
  INTERNAL_DROPPED: ['timeout'],
  NO_PROXY_ACROSS_BRIDGES: ['timeout'],
  HOST_FIREWALL_INPUT: ['timeout'],
  FORWARDING_OFF: ['timeout'],
  VM_NO_ROUTE: ['timeout', 'unreachable'],
  ROOTLESS_NETNS: ['timeout', 'unreachable', 'refused'],
  SWARM_V6_HANG: ['timeout'],
  SWARM_NO_IPVS: ['refused', 'unreachable'],

  MIXED_CONTENT: ['blocked'],
  CORS: ['blocked'],
  HTTP_HOST_REFUSED: ['blocked'],
  BROWSER_UNSAFE_PORT: ['blocked'],
  BROWSER_ONLY_HTTP: ['blocked'],

  VANTAGE_UNKNOWN: ['unknown'],
  VANTAGE_NOT_RUNNING: ['unknown'],
  TARGET_RESTARTING: ['unknown'],
  AMBIGUOUS: ['unknown'],
  OUTSIDE_ENGINE: ['unknown'],
  FACT_MISSING: ['unknown'],
} as const satisfies Readonly<Record<string, readonly Outcome[]>>;

/** Why a route works or not. Never renamed. */
export type Code = keyof typeof CODES;
