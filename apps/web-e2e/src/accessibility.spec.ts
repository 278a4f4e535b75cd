import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const locale of ['en-US', 'ko-KR']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      test(`both pages are accessible and fit: ${locale}, ${colorScheme}, ${String(viewport.width)} pixels`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ locale, colorScheme, viewport });
        const page = await context.newPage();
        for (const route of ['/', '/addresses']) {
          await page.goto(route);
          await page.locator('main:not([aria-busy])').waitFor();
          await expect(page.locator('[data-outcome=pending], [data-state=loading]')).toHaveCount(0, {
            timeout: 60_000,
          });
          expect(await violations(page), route).toEqual([]);
          const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
          expect(await page.evaluate(overflow), `${route} is wider than its window`).toBe(0);
        }
        await context.close();
      });
    }
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
