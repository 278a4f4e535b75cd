import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, disk, findEndpoint } from '@dari/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine, startOwnEngine, type OwnEngine } from '../../../engines/own-engine.mjs';
import { project, run } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

const can = canRunOwnEngine();
const SERVICES = 3;

/** The `docker` command on an engine. @throws Error when it fails */
async function docker({ host }: OwnEngine, ...words: string[]): Promise<string> {
  const env = { ...process.env, DOCKER_HOST: host, DB_PASSWORD: 'a password' };
  const { code, stdout, stderr } = await run('docker', words, env).finished;
  if (code !== 0) throw new Error(`docker ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Resolves when this many containers have passed their health checks. */
async function healthy(engine: OwnEngine, count: number): Promise<void> {
  const over = new AbortController();
  const world = { ...disk, env: { DOCKER_HOST: engine.host }, home: '/', platform: process.platform };
  const events = (await connect(findEndpoint(world))).events(over.signal);
  const isSo = async (): Promise<boolean> =>
    (await docker(engine, 'ps', '--quiet', '--filter', 'health=healthy')).split('\n').filter(Boolean)
      .length >= count;
  if (await isSo()) return;
  for await (const { action } of events) {
    if (action.startsWith('health_status') && (await isSo())) break;
  }
  over.abort();
}

/** Swarm makes a name known a moment after the health check, and no event tells of it. */
async function answer(url: string): Promise<Response> {
  for (;;) {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (response.status !== 502) return response;
    await response.text();
  }
}

describe.skipIf(!can.yes)(`a swarm of one node${can.yes ? '' : `, skipped, because ${can.why}`}`, () => {
  beforeAll(prepareImages, PREPARE_MS);

  test('runs the exported stack without IPVS: the page is served and a goal is added', async () => {
    await using it = await project();
    const got = await it.dari(['export', 'swarm', '--endpoint-mode', 'dnsrr', '--json'], {
      DB_PASSWORD: 'a password',
    });
    expect(got.code).toBe(0);
    const { text, documents } = JSON.parse(got.stdout) as {
      text: string;
      documents: [{ services: Record<string, { image: string }> }];
    };
    const services = Object.values(documents[0].services);
    expect(services).toHaveLength(SERVICES);

    const images = services.map(({ image }) => image);
    await using engine = await startOwnEngine({ name: 'swarm', network: 'veth', images });
    const file = join(engine.folder, 'stack.yaml');
    await writeFile(file, text);
    await docker(engine, 'swarm', 'init', '--advertise-addr', '127.0.0.1');
    await docker(engine, 'stack', 'deploy', '--detach=true', '--resolve-image', 'never', '-c', file, it.name);
    await healthy(engine, SERVICES);

    const origin = `http://${engine.address ?? ''}:${it.ports.proxy}`;
    expect((await answer(`${origin}/api/readyz`)).status).toBe(200);
    const page = await fetch(origin);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const added = await fetch(`${origin}/api/goals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'in a swarm' }),
    });
    expect(added.status).toBe(201);
    expect(await (await fetch(`${origin}/api/goals`)).text()).toContain('in a swarm');
  });
});
