import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a page, waits until it has all it asked for, and expects it to be accessible and no wider than its window. */
export async function expectAccessible(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('main:not([aria-busy])').waitFor();
  await expect(page.locator('[data-outcome=pending], [data-state=loading]')).toHaveCount(0, {
    timeout: 60_000,
  });
  expect(await violations(page), url).toEqual([]);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow), `${url} is wider than its window`).toBe(0);
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const result = await (window as unknown as { axe: Axe }).axe.run();
    return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
