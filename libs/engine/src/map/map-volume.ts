import type { Volume } from '@dari/topology';
import type { VolumeJson } from './inspect-json.ts';
import { timeOrNull } from './text.ts';

/** Maps one entry of `GET /volumes`. */
export function mapVolume(json: VolumeJson): Volume {
  return {
    name: json.Name ?? '',
    driver: json.Driver ?? '',
    labels: json.Labels ?? {},
    createdAt: timeOrNull(json.CreatedAt),
  };
}
