import type { Topology } from '@dari/topology';
import { removeSecrets } from './remove-secrets.ts';

export const SNAPSHOT_FORMAT = 'dari-topology';
/** Grows when a file of the new kind could not be read by an older program. */
export const SNAPSHOT_VERSION = 1;

/**
 * Writes a topology as JSON to keep or to show to others, without secrets. `parseSnapshot` reads it again.
 */
export function writeSnapshot(topology: Topology): string {
  const content = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    topology: removeSecrets(topology),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
