/** What a stack can be written for. */
export const EXPORT_TOOLS = ['compose', 'swarm', 'kubernetes'] as const;
export type ExportTool = (typeof EXPORT_TOOLS)[number];

/** What is written when nobody says which: a folder of this computer, or a registry's images, travel to no cluster. */
export const DEFAULT_EXPORTS = {
  compose: 'bridge',
  swarm: 'production',
  kubernetes: 'production',
} as const satisfies Record<ExportTool, string>;

export const ENDPOINT_MODES = ['vip', 'dnsrr'] as const;
