import { expect, test } from '@playwright/test';
import { addGoal, goalItem, uniqueText } from './goals-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('a goal can be added, edited, marked done and deleted', async ({ page }) => {
  const text = uniqueText('walk the dog');
  await addGoal(page, text);
  await expect(page.getByRole('textbox', { name: 'New goal' })).toHaveValue('');

  await page.getByRole('button', { name: `Edit: ${text}` }).click();
  const edited = `${text}, twice`;
  await page.getByRole('textbox', { name: 'Edit the goal' }).fill(edited);
  await page.keyboard.press('Enter');
  await expect(goalItem(page, edited)).toBeVisible();

  await page.getByRole('checkbox', { name: `Done: ${edited}` }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: `Done: ${edited}` })).toBeChecked();

  await page.getByRole('button', { name: `Delete: ${edited}` }).click();
  await expect(goalItem(page, edited)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New goal' })).toBeVisible();
  await expect(goalItem(page, edited)).toHaveCount(0);
});

test('Escape leaves a goal as it was', async ({ page }) => {
  const text = uniqueText('keep me');
  await addGoal(page, text);
  await page.getByRole('button', { name: `Edit: ${text}` }).click();
  await page.getByRole('textbox', { name: 'Edit the goal' }).fill('something else');
  await page.keyboard.press('Escape');
  await expect(goalItem(page, text)).toBeVisible();
});

test('the newest goal stands first', async ({ page }) => {
  const [older, newer] = [uniqueText('older'), uniqueText('newer')];
  await addGoal(page, older);
  await addGoal(page, newer);
  const items = page.getByRole('region', { name: 'Your goals' }).getByRole('listitem');
  await expect(items.nth(0)).toContainText(newer);
  await expect(items.nth(1)).toContainText(older);
});

test('markup in a goal is shown as text', async ({ page }) => {
  const text = uniqueText('<img src=x onerror="document.title=`broken`"> & "quotes"');
  await addGoal(page, text);
  await expect(page).toHaveTitle('Goals · dari');
});

test('everything works with the keyboard alone', async ({ page }) => {
  const text = uniqueText('no mouse');
  await page.getByRole('textbox', { name: 'New goal' }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: `Done: ${text}` })).toBeEnabled();
  await page.getByRole('checkbox', { name: `Done: ${text}` }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: `Done: ${text}` })).toBeChecked();
  await page.getByRole('button', { name: `Delete: ${text}` }).focus();
  await page.keyboard.press('Enter');
  await expect(goalItem(page, text)).toHaveCount(0);
});

test('the page speaks Korean to a Korean browser, and the choice of a language is kept', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'ko-KR' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('radio', { name: 'English' }))
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});
