import { expect, test } from '@playwright/test';
import { cell, expectOutcome, explanation, openAddresses } from './addresses-page.ts';
import type { Vantage } from './addresses-page.ts';
import { container, dari, docker, PAGES, stack } from './stack.ts';

/** In its container the api listens on 3000; what `localhost` and the published port reach there depends on that. */
const apiToItself = new URL(stack.apiOrigin).port === '3000' ? 'works' : 'refused';

/** Address ids with what each vantage sees: `name:port` works inside, `localhost:port` outside. */
const expected: Record<string, Record<string, Record<Vantage, string>>> = {
  bridge: {
    'api:localhost': { browser: 'works', web: 'refused', api: apiToItself },
    'api:container-name': { browser: 'no-answer', web: 'works', api: 'works' },
    'api:alias': { browser: 'no-answer', web: 'works', api: 'works' },
    'api:short-id': { browser: 'no-answer', web: 'works', api: 'works' },
    'api:name.network': { browser: 'no-answer', web: 'works', api: 'works' },
    'api:container-ip': { browser: 'works', web: 'works', api: 'works' },
    'api:host.docker.internal': { browser: 'no-answer', web: 'refused', api: 'refused' },
    'db:localhost': { browser: 'no-answer', web: 'refused', api: 'refused' },
    'db:container-name': { browser: 'no-answer', web: 'works', api: 'works' },
    'db:container-ip': { browser: 'no-answer', web: 'works', api: 'works' },
  },
  'host-ports': {
    'api:localhost': { browser: 'works', web: 'refused', api: apiToItself },
    'api:container-name': { browser: 'no-answer', web: 'name-not-found', api: 'name-not-found' },
    'api:host.docker.internal': { browser: 'no-answer', web: 'works', api: 'works' },
    'api:container-ip': { browser: 'works', web: 'works', api: 'works' },
    'db:container-name': { browser: 'no-answer', web: 'name-not-found', api: 'name-not-found' },
    'db:host.docker.internal': { browser: 'no-answer', web: 'works', api: 'works' },
    'db:container-ip': { browser: 'no-answer', web: 'works', api: 'works' },
  },
};

for (const [name, rows] of Object.entries(expected)) {
  test.describe(`on the stack ${name}`, () => {
    test.beforeAll(async () => {
      await dari('up', name);
    });

    test('each address is dialled from three places, and what came back is shown', async ({ page }) => {
      await openAddresses(page);
      for (const [id, vantages] of Object.entries(rows)) {
        for (const [vantage, outcome] of Object.entries(vantages)) {
          await expectOutcome(page, vantage as Vantage, id, outcome);
        }
      }
    });

    test('each call comes out as predicted', async ({ page }) => {
      await openAddresses(page);
      await expect(page.locator('.summary')).toContainText('All of them came out as predicted');
      await expect(page.locator('[data-agreement=differs], [data-agreement=open]')).toHaveCount(0);
    });

    test('a chosen call is explained hop by hop, with what mends it', async ({ page }) => {
      await openAddresses(page);
      const inBrowser = await explanation(page, 'browser', 'api:container-name');
      await expect(inBrowser).toContainText('Names of containers are known inside containers only');
      await expect(inBrowser.locator('.hops li').last()).toHaveAttribute('data-state', 'stop');
      await expect(inBrowser.locator('.remedy')).toContainText(stack.apiOrigin);
      const works = await explanation(page, 'browser', 'api:localhost');
      await expect(works).toContainText(stack.apiOrigin);
      await expect(works.locator('.hops')).toContainText(container('api'));
      await expect(works.locator('.remedy')).toHaveCount(0);
    });
  });
}

const behindNginx: Record<string, Record<Vantage, string>> = {
  'api:proxy': { browser: 'works', web: 'refused', api: 'refused' },
  'api:proxy-name': { browser: 'no-answer', web: 'works', api: 'works' },
  'api:localhost': { browser: 'no-answer', web: 'refused', api: 'works' },
  'api:container-name': { browser: 'no-answer', web: 'works', api: 'works' },
  'db:container-name': { browser: 'no-answer', web: 'works', api: 'works' },
  'db:localhost': { browser: 'no-answer', web: 'refused', api: 'refused' },
};

for (const name of ['proxy', 'balanced'] as const) {
  test(`on the stack ${name} the way through nginx is one of the addresses`, async ({ page }) => {
    await dari('up', name);
    await openAddresses(page, PAGES[name]);
    for (const [id, vantages] of Object.entries(behindNginx)) {
      for (const [vantage, outcome] of Object.entries(vantages)) {
        await expectOutcome(page, vantage as Vantage, id, outcome);
      }
    }
    const through = await explanation(page, 'browser', 'api:proxy');
    await expect(through.locator('.verdicts')).toHaveAttribute('data-agreement', 'agrees');
    await expect(through.locator('.stops')).toContainText(container('proxy'));
  });
}

test.describe('the table', () => {
  test.beforeAll(async () => {
    await dari('up', 'bridge');
  });

  test('is walked with the arrow keys', async ({ page }) => {
    await openAddresses(page);
    await cell(page, 'browser', 'api:localhost').focus();
    await page.keyboard.press('ArrowRight');
    await expect(cell(page, 'web', 'api:localhost')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-detail^="web "]')).toBeVisible();
  });

  test('the probe endpoints dial nothing but addresses of the book', async ({ request }) => {
    for (const origin of [`${stack.origin}/__dari`, stack.apiOrigin]) {
      for (const id of ['http:%2F%2Fexample.com', '..%2F..%2Fetc', 'api:127.0.0.1', 'nothing']) {
        const answer = await request.get(`${origin}/probe/${id}`);
        expect(answer.status(), `${origin}/probe/${id}`).toBe(404);
        expect(answer.headers()['content-type']).toContain('application/problem+json');
      }
    }
  });
});

test('a call that comes out differently than predicted stands out, and the prediction is read again', async ({
  page,
}) => {
  test.slow();
  await dari('up', 'bridge');
  await openAddresses(page);
  await docker('network', 'disconnect', `${stack.project}-net`, container('db'));
  try {
    const again = page.getByRole('button', { name: 'Dial all again' });
    await again.click();
    await expect(page.locator('.summary-differ')).toBeVisible({ timeout: 60_000 });
    await expect(cell(page, 'api', 'db:container-name')).toHaveAttribute('data-agreement', 'differs');
    const why = await explanation(page, 'api', 'db:container-name');
    await expect(why.locator('.difference')).toContainText('It came out differently than predicted.');
    await expect(why.locator('.difference code')).toContainText(`npx dari why ${container('api')}`);
    await dari('matrix');
    await again.click();
    await expect(cell(page, 'api', 'db:container-name')).toHaveAttribute('data-agreement', 'agrees', {
      timeout: 60_000,
    });
  } finally {
    await dari('up', 'bridge');
  }
});

test('a container that hangs is found out soon, and the reason says that it took the call', async ({
  page,
}) => {
  await dari('up', 'bridge');
  await page.goto('/');
  await docker('pause', container('api'));
  try {
    await page.getByRole('link', { name: 'Addresses' }).click();
    await expect(page.getByRole('status').filter({ hasText: /All \d+ calls have ended/ })).toBeVisible({
      timeout: 45_000,
    });
    await expectOutcome(page, 'api', 'db:container-name', 'not-asked');
    await expectOutcome(page, 'web', 'api:container-name', 'timeout');
    const why = await explanation(page, 'web', 'api:container-name');
    await expect(why).toContainText('took the call');
  } finally {
    await docker('unpause', container('api'));
  }
});
