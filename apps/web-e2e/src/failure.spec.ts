import { expect, test } from '@playwright/test';
import { addGoal, goalItem, uniqueText } from './goals-page.ts';
import { container, dari, docker, stack } from './stack.ts';

test.afterEach(async () => {
  await dari('up', 'bridge');
});

test('without the api the page says which address it called, and who called', async ({ page }) => {
  await docker('stop', '--time', '0', container('api'));
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`${stack.apiOrigin}/goals`);
  await expect(alert).toContainText('in your browser');
  await dari('up', 'bridge');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.getByRole('region', { name: 'Your goals' }).or(page.getByText('No goals yet')),
  ).toBeVisible();
});

test('a change that the api never got is undone, and what was typed is not lost', async ({ page }) => {
  const kept = uniqueText('stays open');
  await page.goto('/');
  await addGoal(page, kept);
  await docker('stop', '--time', '0', container('api'));

  const lost = uniqueText('typed in vain');
  await page.getByRole('textbox', { name: 'New goal' }).fill(lost);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'New goal' })).toHaveValue(lost);
  await expect(goalItem(page, lost)).toHaveCount(0);

  await page.getByRole('checkbox', { name: `Done: ${kept}` }).click();
  await expect(page.getByRole('checkbox', { name: `Done: ${kept}` })).not.toBeChecked();
});

test('without the database the page says that the api answered and its database did not', async ({
  page,
}) => {
  await docker('stop', '--time', '0', container('db'));
  await page.goto('/');
  await expect(page.getByText('The database is away').first()).toBeVisible();
});

test('calls that were lost to a change of the network are repeated before an error is shown', async ({
  page,
}) => {
  const lost = new Map<string, number>();
  await page.route(/\/goals\?|\/__dari\/addresses/, async (route) => {
    const { pathname } = new URL(route.request().url());
    lost.set(pathname, (lost.get(pathname) ?? 0) + 1);
    if ((lost.get(pathname) ?? 0) <= 2) await route.abort('connectionfailed');
    else await route.continue();
  });
  const alerts: string[] = [];
  await page.exposeFunction('alertShown', (text: string) => alerts.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const shown = document.querySelector('[role=alert]')?.textContent;
      if (shown) (window as unknown as { alertShown(text: string): void }).alertShown(shown);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  await expect(
    page.getByRole('region', { name: 'Your goals' }).or(page.getByText('No goals yet')),
  ).toBeVisible();
  expect(alerts).toEqual([]);
  expect([...lost.values()].every((calls) => calls > 2)).toBe(true);
});
