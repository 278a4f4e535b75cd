import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type Vantage = 'browser' | 'web' | 'api';

/** Opens the page and waits until every call has ended. */
export async function openAddresses(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/addresses`);
  await expect(page.getByRole('status').filter({ hasText: /All \d+ calls have ended/ })).toBeVisible({
    timeout: 60_000,
  });
}

/** @param id of the address in the stack's address book, for example `api:localhost` */
export function cell(page: Page, vantage: Vantage, id: string): Locator {
  return page.locator(`[data-vantage="${vantage}"][data-address="${id}"]`);
}

/** Chooses a cell and reads its outcome, as it is written for the eye and as it is written for programs. */
export async function expectOutcome(
  page: Page,
  vantage: Vantage,
  id: string,
  outcome: string,
): Promise<void> {
  await expect(cell(page, vantage, id), `${id} from ${vantage}`).toHaveAttribute('data-outcome', outcome);
}

/** @returns the panel that explains a chosen cell */
export async function explanation(page: Page, vantage: Vantage, id: string): Promise<Locator> {
  await cell(page, vantage, id).click();
  return page.locator(`[data-detail="${vantage} ${id}"]`);
}
