import { expect, test } from '@playwright/test';
import { addGoal, goalItem, uniqueText } from './goals-page.ts';
import { container, dari, docker } from './stack.ts';

/** One after another: `docker rm` of all at once is what hangs engines before 23 (moby/moby#46661). */
async function removeByHand(): Promise<void> {
  for (const tier of ['web', 'api', 'db'] as const) await docker('rm', '-f', container(tier));
}

const disasters = {
  'all three containers were removed by hand': removeByHand,
  'the stack was taken down': () => dari('down'),
  'the database was killed': () => docker('kill', '--signal', 'KILL', container('db')),
};

for (const [what, happen] of Object.entries(disasters)) {
  test(`a goal is still there after ${what} and the stack came up again`, async ({ page }) => {
    const text = uniqueText('survive');
    await page.goto('/');
    await addGoal(page, text);
    // An open page loads itself again when its server is back, which would cut our own load off.
    await page.goto('about:blank');
    await happen();
    await dari('up', 'bridge');
    await page.goto('/');
    await expect(goalItem(page, text)).toBeVisible();
  });
}

test('an open page finds its stack again by itself', async ({ page }) => {
  const text = uniqueText('still open');
  await page.goto('/');
  await addGoal(page, text);
  const loadedAgain = page.waitForEvent('load', { timeout: 60_000 });
  await removeByHand();
  await dari('up', 'bridge');
  await loadedAgain;
  await expect(goalItem(page, text)).toBeVisible();
});
