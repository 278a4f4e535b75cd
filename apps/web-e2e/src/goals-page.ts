import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Goals of earlier tests stay on the volume: each test looks for its own. */
export function uniqueText(text: string): string {
  return `${text} ${randomBytes(4).toString('hex')}`;
}

export function goalItem(page: Page, text: string): Locator {
  return page.getByRole('region', { name: 'Your goals' }).getByText(text, { exact: true });
}

/** Types a goal, sends it and waits until the api has stored it. */
export async function addGoal(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'New goal' }).fill(text);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(goalItem(page, text)).toBeVisible();
  // Its buttons work only when it has an id, which the api gives.
  await expect(page.getByRole('button', { name: `Delete: ${text}` })).toBeEnabled();
}
