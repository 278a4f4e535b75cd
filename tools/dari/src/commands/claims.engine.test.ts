import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLAIMS } from '@dari/course';
import { connect, disk, findEndpoint, type Engine } from '@dari/engine';
import { BASES } from '@dari/infra';
import { canRunOwnEngine, startOwnEngine, type OwnEngine } from '../../../engines/own-engine.mjs';
import { CLAIMS_LABEL } from '../claims/claims-label.ts';
import type { ToldClaim } from '../claims/claims-report.ts';
import { AGENT_LABEL } from '../routes/agent-label.ts';
import { BIN, engine as machinesEngine, project, ROOT, type Finished } from '../test/dari-process.ts';
import { commandsOn, type EngineCommands } from '../test/engine-commands.ts';
import { PREPARE_MS } from '../test/prepare-images.ts';
import { startGroup, strike, type Blow } from '../test/struck-process.ts';

const can = canRunOwnEngine();
const skipped = can.yes ? '' : ` (skipped, because ${can.why})`;
const CLAIMS_MS = 180_000;

interface Printed {
  readonly ms: number;
  readonly claims: readonly ToldClaim[];
}

describe.skipIf(!can.yes)(`dari claims${skipped}`, () => {
  let own: OwnEngine;
  let on: EngineCommands;
  let engine: Engine;
  let foreign: readonly string[];

  beforeAll(async () => {
    await using it = await project();
    // Makes the images, where they are missing, and shows that it works beside whatever the user has there.
    const { code, stderr } = await it.dari(['claims', '003-balance', '--json']);
    expect(code, stderr).toBe(0);
    const present = (await (await machinesEngine()).observe()).images.flatMap(({ tags }) => tags);
    const images = (['busybox', 'nginx', 'node'] as const).flatMap((role) => {
      const { registry, offline } = BASES[role];
      return [registry.tag, offline.tag].find((tag) => present.includes(tag)) ?? [];
    });
    own = await startOwnEngine({ name: 'claims', images, storage: 'memory' });
    on = commandsOn(own);
    const world = { ...disk, env: own.env, home: '/', platform: process.platform };
    engine = await connect(findEndpoint(world));
    const [busybox = ''] = images;
    // The names and labels that a run uses, but nothing of it is of a run that has ended.
    await on.docker(['network', 'create', 'mynet1']);
    await on.docker(['volume', 'create', 'goals-data']);
    const sleeper = [busybox, 'sleep', 'infinity'];
    const labels = ['elsewhere:1', `${hostname()}:${process.pid}`];
    await on.docker(['run', '-d', '--name', 'nodeserver-container', '--network', 'mynet1', ...sleeper]);
    for (const [index, owner] of labels.entries()) {
      const label = `${CLAIMS_LABEL}=${owner}`;
      await on.docker(['run', '-d', '--name', `other-${index}`, '--label', label, ...sleeper]);
    }
    foreign = await state();
  }, PREPARE_MS);
  afterAll(async () => {
    await own[Symbol.asyncDispose]();
    await on.forget();
  });

  /** All that the engine has and no agent is. */
  async function state(): Promise<readonly string[]> {
    const { containers, networks, volumes } = await engine.observe();
    const users = containers.filter(({ labels }) => !(AGENT_LABEL in labels));
    return [
      ...users.map(({ id, state, startedAt }) => `${id} ${state} ${startedAt ?? ''}`),
      ...networks.map(({ id }) => id),
      ...volumes.map(({ name }) => name),
    ].sort();
  }

  async function expectNothingLeft(): Promise<void> {
    expect(await state()).toEqual(foreign);
    const folders = await readdir(join(ROOT, '.dari')).catch(() => []);
    expect(folders.filter((name) => name.startsWith('claims-'))).toEqual([]);
  }

  /** Strikes a run as soon as one of its containers has started. */
  async function struck(blow: Blow): Promise<Finished> {
    const over = new AbortController();
    const events = engine.events(over.signal);
    const argv = own.commandInside([process.execPath, BIN, 'claims', '--json']);
    const env = { ...process.env, ...own.env, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' };
    const { child, finished } = startGroup(argv, env);
    for await (const { type, action, attributes } of events) {
      if (type !== 'container' || action !== 'start' || attributes[CLAIMS_LABEL] === undefined) continue;
      strike(child, blow);
      break;
    }
    over.abort();
    return finished;
  }

  test(
    'decides every claim and leaves nothing behind',
    async () => {
      const { code, stdout, stderr } = await on.dari(['claims', '--json']);
      const { claims } = JSON.parse(stdout) as Printed;
      expect(claims.filter(({ verdict }) => verdict === 'undecided')).toEqual([]);
      expect(code, stderr).toBe(0);
      expect(claims.map(({ id }) => id)).toEqual(CLAIMS.map(({ id }) => id));
      for (const { id, evidence } of claims) expect(evidence, id).not.toMatch(/^$|undefined|-c[0-9a-f]{4}\b/);
      const of = (id: string): string => claims.find((claim) => claim.id === id)?.verdict ?? '';
      for (const id of ['003-driver-host', '003-one-dash', '004-same-port', '004-through-gateway']) {
        expect(of(id), id).toBe('false');
      }
      for (const id of ['000-own-dns', '003-balance', '000-volume-keeps', '000-bind-mount']) {
        expect(of(id), id).toBe('true');
      }
      await expectNothingLeft();
    },
    CLAIMS_MS,
  );

  test(
    'of one note in Korean',
    async () => {
      const { code, stdout, stderr } = await on.dari(['claims', '--note', '002', '--lang', 'ko']);
      expect(code, stderr).toBe(0);
      expect(stdout).toContain('002-driver-option');
      expect(stdout).toContain('여기서 참');
      expect(stdout).not.toContain('004-same-port');
      await expectNothingLeft();
    },
    CLAIMS_MS,
  );

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle: everything is taken away before it ends',
    async (signal) => {
      const { code, stderr } = await struck({ signal, group: signal === 'SIGINT' });
      expect(code, stderr).toBe(signal === 'SIGINT' ? 130 : 143);
      await expectNothingLeft();
    },
    CLAIMS_MS,
  );

  test(
    'killed in the middle: the next run takes away what is left, and nothing else',
    async () => {
      await struck({ signal: 'SIGKILL', group: true });
      expect((await state()).length).toBeGreaterThan(foreign.length);
      const { code, stderr } = await on.dari(['claims', '003-driver-host']);
      expect(code, stderr).toBe(0);
      await expectNothingLeft();
    },
    CLAIMS_MS,
  );

  test('an id that is nearly right is told the right one, before anything is made', async () => {
    const { code, stderr } = await on.dari(['claims', '003-driver-hots']);
    expect(code).toBe(64);
    expect(stderr).toContain('003-driver-host');
    await expectNothingLeft();
  });

  test('prints commands that show one claim, and what goes away again', async () => {
    const { code, stdout } = await on.dari(['claims', '--commands', '004-same-port']);
    expect(code).toBe(0);
    expect(stdout).toContain('docker network connect customNetwork container1');
    expect(stdout).toContain('docker rm -f container1 container2');
    await expectNothingLeft();
  });
});
