// Makes the pictures of docs/images from the stack that runs now: both pages, wide and narrow, in both languages. Those
// of `bridge` are called by the page alone, all others also by their stack.
// node tools/screenshots.mjs [http://localhost:5173] [folder]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { ensureChromium } from './bootstrap/chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [origin = 'http://localhost:5173', folder = path.join(root, 'docs/images')] = process.argv.slice(2);
const PAGES = { goals: '/', addresses: '/addresses' };
const SIZES = { 1280: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } };
const LOCALES = { en: 'en-US', ko: 'ko-KR' };

mkdirSync(folder, { recursive: true });
const { stack } = await (await fetch(`${origin}/__dari/addresses`)).json();
const ofStack = stack === 'bridge' ? '' : `-${stack}`;
const browser = await chromium.launch({
  executablePath: await ensureChromium(root),
  // As root (a container, a CI machine) Chromium's own sandbox cannot start.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [language, locale] of Object.entries(LOCALES)) {
  for (const [width, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      // Lines that are still being drawn would be missing.
      const context = await browser.newContext({ locale, viewport, colorScheme, reducedMotion: 'reduce' });
      for (const [name, route] of Object.entries(PAGES)) {
        const page = await context.newPage();
        await page.goto(origin + route);
        await page.locator('main:not([aria-busy])').waitFor();
        await page
          .locator('[data-outcome=pending], [data-state=loading]')
          .first()
          .waitFor({ state: 'detached' });
        // On a phone nothing is chosen until somebody chooses it.
        if (name === 'addresses' && width === '390') {
          await page.locator('[data-vantage=browser][data-address="api:container-name"]').click();
          await page.locator('[data-detail]').waitFor();
        }
        const file = `${name}${ofStack}-${language}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: true });
        process.stderr.write(`${file}\n`);
        await page.close();
      }
      await context.close();
    }
  }
}
await browser.close();
