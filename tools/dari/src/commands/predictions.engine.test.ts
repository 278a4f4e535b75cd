import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressBookSchema, observationSchema, type AddressBook, type Prediction } from '@dari/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker, project, ROOT, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';

let it: Project;
beforeAll(async () => {
  await prepareAllImages();
  it = await project();
}, PREPARE_MS);
afterAll(() => it[Symbol.asyncDispose]());

async function book(): Promise<AddressBook> {
  const text = await readFile(join(ROOT, '.dari', it.name, 'run/addresses.json'), 'utf8');
  return addressBookSchema.parse(JSON.parse(text));
}

async function dari(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await it.dari(args);
  expect(code, stderr).toBe(0);
}

/** What the server in the container really sees of an address, as the page asks it. */
async function dialled(stack: string, { vantage, address }: Prediction): Promise<string> {
  const { web, api, proxy } = it.ports;
  const isBehind = stack === 'proxy' || stack === 'balanced';
  const origin = isBehind ? `http://127.0.0.1:${proxy}` : `http://127.0.0.1:${vantage === 'web' ? web : api}`;
  const path = vantage === 'web' ? '/__dari/probe/' : isBehind ? '/__dari/api/1/probe/' : '/probe/';
  const answer = await fetch(`${origin}${path}${encodeURIComponent(address)}`);
  return observationSchema.parse(await answer.json()).outcome;
}

describe('what dari up predicts', () => {
  test.each(['bridge', 'host-ports', 'proxy', 'balanced'])(
    'on the stack %s every call of the page is known beforehand, and every server sees what was predicted',
    async (stack) => {
      await dari('up', stack);
      const { addresses, predictions = [] } = await book();
      expect(predictions).toHaveLength(3 * addresses.length);
      expect(addresses.map(({ form }) => form)).toContain('short-id');
      expect(predictions.filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
      const differing = await Promise.all(
        predictions
          .filter(({ vantage }) => vantage !== 'browser')
          .map(async (one) => ({ ...one, dialled: await dialled(stack, one) })),
      );
      expect(differing.filter((one) => one.dialled !== one.outcome)).toEqual([]);
      const page = predictions.filter(({ vantage }) => vantage === 'browser');
      const entry = stack === 'proxy' || stack === 'balanced' ? 'api:proxy' : 'api:localhost';
      expect(page.find(({ address }) => address === entry)?.outcome).toBe('works');
    },
    300_000,
  );

  test('is predicted anew by dari matrix, of the stack as it is by then', async () => {
    await dari('up', 'bridge');
    const before = await book();
    await docker('network', 'disconnect', `${it.name}-net`, `${it.name}-db`);
    await it.dari(['matrix']);
    const after = await book();
    expect(Date.parse(after.predictedAt ?? '')).toBeGreaterThan(Date.parse(before.predictedAt ?? ''));
    const outcomeIn = ({ predictions = [] }: AddressBook): string | undefined =>
      predictions.find(({ vantage, address }) => vantage === 'api' && address === 'db:container-name')
        ?.outcome;
    expect([outcomeIn(before), outcomeIn(after)]).toEqual(['works', 'name-not-found']);
  }, 120_000);

  test('holds no secret', async () => {
    await dari('up', 'bridge');
    const text = JSON.stringify(await book());
    const password = JSON.stringify(it.env['DB_PASSWORD']).slice(1, -1);
    expect(password).not.toBe('');
    expect(text).not.toContain(password);
  });
});
