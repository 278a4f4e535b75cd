import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker, project, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';
import { attempt, attempts, canary } from '../test/probe-attempts.ts';

/** At a time. */
const AT_ONCE = 20;

let it: Project;
beforeAll(async () => {
  await prepareImages();
  it = await project();
  const { code, stderr } = await it.dari(['up']);
  expect(code, stderr).toBe(0);
}, PREPARE_MS);
afterAll(() => it[Symbol.asyncDispose]());

describe('the probe endpoints take ids and nothing else', () => {
  test.each([
    ['the api', 'api', '/probe/'],
    ['the page', 'web', '/__dari/probe/'],
  ] as const)('%s: a thousand attempts reach nobody', async (_, tier, prefix) => {
    await using somebody = await canary();
    const gateway = await docker(
      ...['network', 'inspect', '--format', '{{ (index .IPAM.Config 0).Gateway }}', `${it.name}-net`],
    );
    const all = attempts(prefix, ['127.0.0.1', gateway, '169.254.169.254'], somebody.port);
    expect(all.length).toBeGreaterThanOrEqual(1_000);
    const port = it.ports[tier];
    const taken: string[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const batch = all.slice(from, from + AT_ONCE);
      const statuses = await Promise.all(batch.map((one) => attempt(port, one)));
      batch.forEach(({ target }, index) => {
        const status = statuses[index] ?? null;
        if (status === null || status < 400 || status >= 500)
          taken.push(`${status ?? 'no answer'}: ${target}`);
      });
    }
    expect(taken).toEqual([]);
    expect(somebody.callers).toBe(0);
    // The endpoint is there, and the canary could have been reached.
    expect(await attempt(port, { target: `${prefix}api:container-name`, headers: {} })).toBe(200);
    expect(await attempt(somebody.port, { target: '/', headers: {} })).toBe(200);
    expect(somebody.callers).toBe(1);
  });
});
