import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { testAccessible } from './accessible.ts';
import { container, dari, docker, PAGES, stack } from './stack.ts';

const TIERS = ['web', 'api', 'db'] as const;

test.beforeAll(async () => {
  await dari('up', 'production');
});

test.afterAll(async () => {
  await dari('up', 'bridge');
});

for (const locale of ['en-US', 'ko-KR']) {
  test(`every page comes with its guards and breaks none of its own rules: ${locale}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const broken = await watchPolicy(page);
    for (const route of ['/', '/addresses', '/no/such/page']) {
      const response = await page.goto(PAGES.production + route);
      expect(response?.status()).toBe(200);
      const headers = response?.headers() ?? {};
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'cache-control': 'no-cache',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      await page.locator('main:not([aria-busy])').waitFor();
      await expect(page.locator('[data-outcome=pending], [data-state=loading]')).toHaveCount(0, {
        timeout: 60_000,
      });
      await page.getByRole('button', { name: /colours|색/ }).click();
    }
    await page.goto(`${PAGES.production}/addresses`);
    await page.locator('[data-vantage="api"][data-address="db:container-name"]').click();
    await expect(page.locator('.drawing')).toBeVisible();
    expect(broken).toEqual([]);
    await context.close();
  });
}

test('the files of the page come compressed and are kept for a year', async ({ page }) => {
  const files: Record<string, string>[] = [];
  page.on('response', (response) => {
    if (/\/assets\/.*\.(js|css)$/.test(response.url())) files.push(response.headers());
  });
  await page.goto(PAGES.production);
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const headers of files) {
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('the browser refuses a script that was slipped into the page, and a call to anybody else', async ({
  page,
}) => {
  await page.goto(PAGES.production);
  const broken = await watchPolicy(page);
  await page.goto(PAGES.production);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="/nothing" onerror="window.slippedIn = true">';
    document.body.append(image);
  });
  const elsewhere = await page.evaluate(
    (url) => fetch(url).then(String, String),
    `${stack.apiOrigin}/healthz`,
  );
  await expect
    .poll(() => broken.map((line) => line.split(' ')[0]))
    .toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'connect-src']));
  expect(elsewhere).toContain('TypeError');
  expect(await page.evaluate(() => 'slippedIn' in window)).toBe(false);
});

test('the addresses page says in words that nobody in the web container can dial', async ({ page }) => {
  await page.goto(`${PAGES.production}/addresses`);
  await expect(page.getByRole('status').filter({ hasText: /All \d+ calls have ended/ })).toBeVisible({
    timeout: 60_000,
  });
  const cell = (vantage: string, id: string) =>
    page.locator(`[data-vantage="${vantage}"][data-address="${id}"]`);
  await expect(cell('browser', 'api:proxy')).toHaveAttribute('data-outcome', 'works');
  await expect(cell('browser', 'api:container-name')).toHaveAttribute('data-outcome', 'blocked');
  await expect(cell('web', 'db:container-name')).toHaveAttribute('data-outcome', 'no-probe');
  await expect(cell('api', 'db:container-name')).toHaveAttribute('data-outcome', 'works');
  await cell('web', 'db:container-name').click();
  await expect(page.locator('[data-detail]')).toContainText('nginx only passes calls on');
});

test('one port is open to the outside, and only nginx is behind it', async () => {
  const published = await Promise.all(
    TIERS.map(async (tier) => (await docker('port', container(tier))).stdout.trim()),
  );
  const port = new URL(stack.proxyOrigin).port;
  expect(published).toEqual([`8080/tcp -> 127.0.0.1:${port}`, '', '']);
  const doors = [stack.proxyOrigin, stack.origin, stack.apiOrigin].map((origin) =>
    Number(new URL(origin).port),
  );
  expect(await Promise.all(doors.map(isOpen))).toEqual([true, false, false]);

  // From outside of its networks none of its containers can be reached, whatever they listen on.
  const targets = (await Promise.all(TIERS.map(addressesOf))).flat();
  expect(targets).toHaveLength(4);
  const scan = `
    const open = [];
    const tries = ${JSON.stringify(targets)}.flatMap((host) => [80, 3000, 5173, 8080, 27017].map((port) => new Promise((done) => {
      const socket = require('node:net').connect({ host, port, timeout: 1500 });
      const end = () => { socket.destroy(); done(); };
      socket.once('connect', () => { open.push(host + ':' + port); end(); }).once('timeout', end).once('error', end);
    })));
    Promise.all(tries).then(() => console.log(JSON.stringify(open)));`;
  const image = (await docker('inspect', '--format', '{{.Config.Image}}', container('api'))).stdout.trim();
  const seen = await docker(
    'run',
    '--rm',
    '--label',
    `dev.dari.test=${stack.project}`,
    image,
    'node',
    '-e',
    scan,
  );
  expect(JSON.parse(seen.stdout)).toEqual([]);
});

for (const tier of TIERS) {
  test(`the container ${tier} runs without root, without powers and without a file system to write to`, async () => {
    const inside = (command: string) => docker('exec', container(tier), 'bash', '-c', command);
    expect((await inside('id -u')).stdout.trim()).not.toBe('0');
    const status = (await inside('grep -E "^(CapEff|CapBnd|NoNewPrivs):" /proc/1/status')).stdout;
    expect(status).toMatch(/CapEff:\s0{16}\n/);
    expect(status).toMatch(/CapBnd:\s0{16}\n/);
    expect(status).toMatch(/NoNewPrivs:\s1/);
    for (const folder of ['/', '/etc', '/usr/bin', '/opt']) {
      await expect(inside(`echo x > ${folder}/written`), folder).rejects.toThrow(/Read-only file system/);
    }
  });
}

test('the web container knows neither name nor way of the database, and the api knows both', async () => {
  const dial = (tier: 'web' | 'api', host: string) =>
    docker('exec', container(tier), 'timeout', '3', 'bash', '-c', `exec 3<>/dev/tcp/${host}/27017`);
  const [address = ''] = await addressesOf('db');
  for (const host of [container('db'), 'db', address]) {
    await dial('api', host);
    await expect(dial('web', host), host).rejects.toThrow();
  }
});

testAccessible(PAGES.production, [
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'ko-KR', colorScheme: 'light' },
]);

/** @returns what the page's own rules forbade, line by line, from the next page on. */
async function watchPolicy(page: Page): Promise<string[]> {
  const broken: string[] = [];
  await page.exposeFunction('policyBroken', (line: string) => broken.push(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { policyBroken(line: string): void }).policyBroken(
        `${effectiveDirective} ${blockedURI}`,
      );
    });
  });
  return broken;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}

async function addressesOf(tier: (typeof TIERS)[number]): Promise<string[]> {
  const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}';
  return (await docker('inspect', '--format', format, container(tier))).stdout.trim().split(' ');
}
