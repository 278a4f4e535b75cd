import type { ImageSource, Stack, StackName } from '@dari/topology';
import { sourceChoices, stackFromScratch, USUAL_ENGINE } from '../export/choose-export-stack.ts';
import { checkSettings } from '../settings/settings.ts';
import { NO_ENV_FILE } from '../settings/env-file.ts';
import { ROOT } from './dari-process.ts';

export const PASSWORD = 'not-to-be-printed';

/** One of our stacks as it is exported, without an engine. @param changes to the settings */
export function exportedStack(
  name: StackName,
  source: ImageSource = 'registry',
  changes: Readonly<Record<string, string>> = {},
): Promise<Stack> {
  const checked = checkSettings(NO_ENV_FILE, { DB_PASSWORD: PASSWORD, ...changes });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const here = { root: ROOT, lanIp: null, polling: false };
  return stackFromScratch(name, checked.settings, sourceChoices(name, source), USUAL_ENGINE, here);
}
