import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at. */
export interface Look {
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
}

/** Of a window on a desk and of a phone, in pixels. */
const WIDTHS = [1280, 390];
const HEIGHT = 844;

/** Declares a test for each look at both pages of a stack. */
export function testAccessible(origin: string, looks: readonly Look[]): void {
  for (const { locale, colorScheme } of looks) {
    test(`both pages are accessible and fit: ${locale}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ locale, colorScheme });
      const page = await context.newPage();
      for (const route of ['/', '/addresses']) await expectAccessible(page, origin + route);
      await context.close();
    });
  }
}

/** Opens a page, waits until it has all it asked for, and expects it to be accessible and no wider than any window. */
async function expectAccessible(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('main:not([aria-busy])').waitFor();
  await expect(page.locator('[data-outcome=pending], [data-state=loading]')).toHaveCount(0, {
    timeout: 60_000,
  });
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect(await violations(page), `${url} at ${width} pixels`).toEqual([]);
    expect(await page.evaluate(overflow), `${url} is wider than ${width} pixels`).toBe(0);
  }
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
