import type { Tier } from '@dari/topology';

/** What each tier listens on inside its container (docs/architecture.md). */
export const TIER_PORT: Readonly<Record<Tier, number>> = { web: 5173, api: 3000, db: 27017, proxy: 80 };

/** The setting that chooses a tier's host port; `null` for a tier that has none. */
export const TIER_SETTING: Readonly<Record<Tier, string | null>> = {
  web: 'WEB_PORT',
  api: 'API_PORT',
  db: 'DB_PORT',
  proxy: null,
};
