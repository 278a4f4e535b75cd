import { expect, test } from '@playwright/test';
import { addGoal, goalItem, uniqueText } from './goals-page.ts';
import type { StackName } from './stack.ts';
import { dari, PAGES, stack } from './stack.ts';

test.afterAll(async () => {
  await dari('up', 'bridge');
});

for (const name of Object.keys(PAGES) as StackName[]) {
  test(`from nothing to a goal that is kept: ${name}`, async ({ page }) => {
    await dari('down', '--volumes', '--yes', `${stack.project}-data`);
    await dari('up', name);
    await page.goto(PAGES[name]);
    await expect(page.getByText('No goals yet')).toBeVisible();
    const text = uniqueText(`through ${name}`);
    await addGoal(page, text);
    await page.getByRole('checkbox', { name: `Done: ${text}` }).check();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: `Done: ${text}` })).toBeChecked();
    await expect(page.getByText(`stack ${name}`)).toBeVisible();
  });
}

test('a goal is there on each stack, as one is switched to the next', async ({ page }) => {
  const text = uniqueText('wanders');
  await dari('up', 'bridge');
  await page.goto(PAGES.bridge);
  await addGoal(page, text);
  for (const name of ['proxy', 'balanced', 'production', 'host-ports'] as const) {
    // An open page loads itself again when its server is back, which would cut our own load off.
    await page.goto('about:blank');
    await dari('up', name);
    await page.goto(PAGES[name]);
    await expect(goalItem(page, text)).toBeVisible();
  }
});
