import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stack } from './stack.ts';

/** What the button of the form says in the source as it is. */
export const ADD_BUTTON = 'Add';

/**
 * Lets `edit` write into the source of a component what its button says, and puts the source back in the end. An empty
 * text empties the file, as some editors do before they write it.
 */
export async function editSource(
  edit: (write: (button: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = path.join(stack.root, 'apps/web/src/goals/add-goal-form.tsx');
  const before = await readFile(file, 'utf8');
  try {
    await edit((button) =>
      writeFile(file, button === '' ? '' : before.replace("{text('goals.add')}", button)),
    );
  } finally {
    await writeFile(file, before);
  }
}
