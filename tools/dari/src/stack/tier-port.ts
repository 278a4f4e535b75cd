import type { Tier } from '@dari/topology';

/** What each tier listens on inside its container (docs/architecture.md). */
export const TIER_PORT: Readonly<Record<Tier, number>> = { web: 5173, api: 3000, db: 27017, proxy: 8080 };

/** What nginx listens on wherever it stands before the others: as the proxy, and as the web tier of `production`. */
export const FRONT_PORT = TIER_PORT.proxy;

/** The setting that chooses the host port of a container's port; `null` for a port that has none. */
export function portSetting(containerPort: number): string | null {
  const settings: Readonly<Record<number, string>> = {
    [TIER_PORT.web]: 'WEB_PORT',
    [TIER_PORT.api]: 'API_PORT',
    [TIER_PORT.db]: 'DB_PORT',
    [FRONT_PORT]: 'PROXY_PORT',
  };
  return settings[containerPort] ?? null;
}
