import { whoAmISchema } from '@dari/contract';
import { expect, test } from '@playwright/test';
import { testAccessible } from './accessible.ts';
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

test('100 calls are answered by both replicas in turn', async () => {
  for (const connections of [1, 16]) await expectInTurn(connections);
});

test('with one replica killed during 1,000 calls none fails, and it is used again after its start', async () => {
  const calls = ask(1_000, 16);
  await docker('kill', container('api-2'));
  const answers = await calls;
  expect(answers).toHaveLength(1_000);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  // It was away for some of them.
  expect(answers.filter(({ by }) => by === container('api-2')).length).toBeLessThan(495);

  await docker('start', container('api-2'));
  await expect
    .poll(async () => new Set((await ask(4, 1)).map(({ by }) => by)).size, { timeout: 30_000 })
    .toBe(2);
  await expectInTurn(6);
});

testAccessible(PAGES.balanced, [
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'ko-KR', colorScheme: 'light' },
]);

async function expectInTurn(connections: number): Promise<void> {
  const answers = await ask(100, connections);
  for (const name of REPLICAS) {
    const share = answers.filter(({ by }) => by === name).length;
    expect(share, `${name} with ${connections} connections`).toBeGreaterThanOrEqual(45);
    expect(share, `${name} with ${connections} connections`).toBeLessThanOrEqual(55);
  }
}

/**
 * Asks for `/api/whoami`, so often and so many at once; not from the page, as Chromium gives calls up when a container
 * takes its network interface away.
 */
async function ask(count: number, connections: number): Promise<{ status: number; by: string | null }[]> {
  const answers: { status: number; by: string | null }[] = [];
  let asked = 0;
  const lane = async (): Promise<void> => {
    while (asked < count) {
      asked += 1;
      const response = await fetch(`${PAGES.balanced}/api/whoami`);
      const who = whoAmISchema.safeParse(await response.json());
      answers.push({ status: response.status, by: who.success ? who.data.container : null });
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return answers;
}
