import { LABEL } from '@dari/topology';
import type { Settings } from '../../settings/settings.ts';

/** The labels of doctor's throw-away containers: `dari down` finds them if doctor was killed. */
export function doctorLabels({ DARI_PROJECT }: Settings): Record<string, string> {
  return { [LABEL.project]: DARI_PROJECT };
}
