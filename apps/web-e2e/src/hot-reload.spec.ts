import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { container, docker, stack } from './stack.ts';

test('an edit of a component shows without a reload or a new image, and a half-typed form is kept', async ({
  page,
}) => {
  const file = path.join(stack.root, 'apps/web/src/goals/add-goal-form.tsx');
  const before = await readFile(file, 'utf8');
  const image = await imageOf('web');
  try {
    await page.goto('/');
    const field = page.getByRole('textbox', { name: 'New goal' });
    await field.fill('half typed');
    await page.evaluate(() => Object.assign(window, { neverReloaded: true }));

    await writeFile(file, before.replace("{text('goals.add')}", 'Edited live'));
    await expect(page.getByRole('button', { name: 'Edited live' })).toBeVisible();

    await expect(field).toHaveValue('half typed');
    expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
    expect(await imageOf('web')).toBe(image);
  } finally {
    await writeFile(file, before);
  }
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeVisible();
});

async function imageOf(tier: 'web'): Promise<string> {
  return (await docker('inspect', '--format', '{{.Image}} {{.Created}}', container(tier))).stdout;
}
