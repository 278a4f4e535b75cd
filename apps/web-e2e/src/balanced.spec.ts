import { whoAmISchema } from '@dari/contract';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { addGoal, uniqueText } from './goals-page.ts';
import { container, dari, docker, PAGES } from './stack.ts';

const REPLICAS = [container('api-1'), container('api-2')] as const;

test.beforeAll(async () => {
  await dari('up', 'balanced');
});

test.afterAll(async () => {
  await dari('up', 'bridge');
});

test('the page shows which replica answered, call by call', async ({ page }) => {
  await page.goto(PAGES.balanced);
  const replicas = page.getByRole('region', { name: 'Who answered' });
  for (const name of REPLICAS) await expect(replicas.getByText(name)).toBeVisible();
  for (let goal = 0; goal < 4; goal += 1) {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await addGoal(page, uniqueText('balanced'));
    const by = (await answer).headers()['x-served-by'] ?? '';
    await expect(replicas.locator(`[data-replica="${by}"]`)).toHaveAttribute('data-last', 'true');
  }
  for (const name of REPLICAS) {
    await expect(replicas.locator(`[data-replica="${name}"]`)).toContainText(/[1-9]\d* answer/);
  }
});

test('100 calls are answered by both replicas in turn', async ({ page }) => {
  await page.goto(PAGES.balanced);
  for (const connections of [1, 6]) await expectInTurn(page, connections);
});

test('with one replica killed during 1,000 calls none fails, and it is used again after its start', async ({
  page,
}) => {
  await page.goto(PAGES.balanced);
  const calls = ask(page, 1_000, 6);
  await docker('kill', container('api-2'));
  const answers = await calls;
  expect(answers).toHaveLength(1_000);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);

  await docker('start', container('api-2'));
  await expect
    .poll(async () => new Set((await ask(page, 4, 1)).map(({ by }) => by)).size, { timeout: 30_000 })
    .toBe(2);
  await expectInTurn(page, 6);
});

for (const [locale, colorScheme, width] of [
  ['en-US', 'dark', 1280],
  ['ko-KR', 'light', 390],
] as const) {
  test(`both pages are accessible and fit here, too: ${locale}, ${colorScheme}, ${width} pixels`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 844 } });
    const page = await context.newPage();
    for (const route of ['/', '/addresses']) await expectAccessible(page, PAGES.balanced + route);
    await context.close();
  });
}

async function expectInTurn(page: Page, connections: number): Promise<void> {
  const answers = await ask(page, 100, connections);
  for (const name of REPLICAS) {
    const share = answers.filter(({ by }) => by === name).length;
    expect(share, `${name} with ${connections} connections`).toBeGreaterThanOrEqual(45);
    expect(share, `${name} with ${connections} connections`).toBeLessThanOrEqual(55);
  }
}

/** Asks for `/api/whoami` from the page, so often and so many at once. */
async function ask(
  page: Page,
  count: number,
  connections: number,
): Promise<{ status: number; by: string | null }[]> {
  const answers = await page.evaluate(
    async ([all, lanes]) => {
      const got: { status: number; body: unknown }[] = [];
      let asked = 0;
      const lane = async () => {
        while (asked < all) {
          asked += 1;
          const response = await fetch('/api/whoami', { cache: 'no-store' });
          got.push({ status: response.status, body: await response.json() });
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return got;
    },
    [count, connections] as const,
  );
  return answers.map(({ status, body }) => {
    const who = whoAmISchema.safeParse(body);
    return { status, by: who.success ? who.data.container : null };
  });
}
