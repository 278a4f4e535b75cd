import { expect, test } from '@playwright/test';
import { ADD_BUTTON, editSource } from './edit-source.ts';
import { container, dari, docker, PAGES } from './stack.ts';

for (const name of ['host-ports', 'proxy', 'balanced', 'bridge'] as const) {
  test(`an edit of a component shows without a reload or a new image, and a half-typed form is kept: ${name}`, async ({
    page,
  }) => {
    await dari('up', name);
    const image = await imageOf('web');
    await page.goto(PAGES[name]);
    const field = page.getByRole('textbox', { name: 'New goal' });
    await field.fill('half typed');
    await page.evaluate(() => Object.assign(window, { neverReloaded: true }));

    await editSource(async (write) => {
      await write('Edited live');
      await expect(page.getByRole('button', { name: 'Edited live' })).toBeVisible();
      await expect(field).toHaveValue('half typed');
      expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
      expect(await imageOf('web')).toBe(image);
    });
    await expect(page.getByRole('button', { name: ADD_BUTTON, exact: true })).toBeVisible();
    await expect(field).toHaveValue('half typed');
  });
}

test('of edits that come without a pause the last one shows', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'New goal' }).fill('half typed');
  await editSource(async (write) => {
    for (let round = 0; round < 25; round += 1) {
      await write('');
      for (let edit = 0; edit < 4; edit += 1) await write(`Edit ${round}.${edit}`);
      await expect(page.getByRole('button', { name: `Edit ${round}.3`, exact: true })).toBeVisible();
    }
  });
  await expect(page.getByRole('textbox', { name: 'New goal' })).toHaveValue('half typed');
});

async function imageOf(tier: 'web'): Promise<string> {
  return (await docker('inspect', '--format', '{{.Image}} {{.Created}}', container(tier))).stdout;
}
