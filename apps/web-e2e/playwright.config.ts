import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { stack } from './src/stack.ts';

const root = path.resolve(import.meta.dirname, '../..');
// As root (a container, a CI machine) Chromium's own sandbox cannot start.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = process.env['CHROMIUM_PATH'];

/** The running stack in a real browser. One worker: the tests stop and start the one stack that they share. */
export default defineConfig({
  testDir: 'src',
  workers: 1,
  // `npm test` names at its end what needed it.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  outputDir: path.join(root, 'test-results/e2e'),
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results/e2e.json') }]],
  use: {
    baseURL: stack.origin,
    locale: 'en-US',
    trace: 'retain-on-first-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...asRoot, '--disable-quic', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
