import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at. */
export interface Look {
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  /** In pixels. */
  readonly width: number;
}

/** Declares a test for each look at both pages of a stack. */
export function testAccessible(origin: string, looks: readonly Look[]): void {
  for (const { locale, colorScheme, width } of looks) {
    test(`both pages are accessible and fit: ${locale}, ${colorScheme}, ${width} pixels`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      for (const route of ['/', '/addresses']) await expectAccessible(page, origin + route);
      await context.close();
    });
  }
}

/** Opens a page, waits until it has all it asked for, and expects it to be accessible and no wider than its window. */
async function expectAccessible(page: Page, url: string): Promise<void> {
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
