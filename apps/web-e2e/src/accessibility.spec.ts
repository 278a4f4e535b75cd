import { test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

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
        for (const route of ['/', '/addresses']) await expectAccessible(page, route);
        await context.close();
      });
    }
  }
}
