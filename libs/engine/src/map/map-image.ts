import type { Image } from '@dari/topology';
import type { ImageJson } from './inspect-json.ts';

/** Maps one entry of `GET /images/json`; `null` for an image without a tag. */
export function mapImage(json: ImageJson): Image | null {
  const tags = (json.RepoTags ?? []).filter((tag) => !tag.includes('<none>'));
  if (tags.length === 0) return null;
  return { id: json.Id ?? '', tags, labels: json.Labels ?? {}, sizeBytes: json.Size ?? 0 };
}
