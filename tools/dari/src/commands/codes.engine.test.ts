import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CODES, writeSnapshot, type Code } from '@dari/reachability';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine, startOwnEngine, type OwnEngine } from '../../../engines/own-engine.mjs';
import { anyEngine } from '../test/codes/any-engine.ts';
import type { Case } from '../test/codes/case.ts';
import {
  asSwarm,
  behindFirewall,
  newerEngine,
  NEWER_FLAGS,
  withoutForwarding,
} from '../test/codes/newer-engine.ts';
import { freePorts, ROOT } from '../test/dari-process.ts';
import { neighbourhood, NODE_IMAGE, type Answer, type Neighbourhood } from '../test/neighbourhood.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

/** Codes that not every machine can produce, and the tests that cover them: names of files with the code in it. */
const ELSEWHERE: Partial<Record<Code, { readonly needs: string; readonly covered: string }>> = {
  VM_NO_ROUTE: { needs: 'Docker Desktop', covered: 'libs/reachability/src/rules/elsewhere.test.ts' },
  ROOTLESS_NETNS: { needs: 'a rootless engine', covered: 'libs/reachability/src/rules/elsewhere.test.ts' },
  SWARM_V6_HANG: { needs: 'a kernel with IPVS', covered: 'libs/reachability/src/rules/swarm.test.ts' },
  SWARM_NO_IPVS: { needs: 'a kernel without IPVS', covered: 'libs/reachability/src/rules/swarm.test.ts' },
  ENGINE_BUG: {
    needs: 'Docker Engine 29.0.0 in a swarm',
    covered: 'libs/reachability/src/rules/containers.test.ts',
  },
};
/** Engines from 28 on, and what their hosts and swarms do; the version is one that comes as a package. */
const NEWER = '28.5';
const can = canRunOwnEngine({ version: NEWER });
const NOT_PRODUCED = new Set<Code>(Object.keys(CODES) as Code[]);
const PORTS = 10;

beforeAll(prepareImages, PREPARE_MS);

describe('on the engine of this machine', () => {
  test('each code comes from a real call, and what its remedy says makes the call work', async () => {
    await using here = await neighbourhood();
    const cases = await anyEngine(here, await freePorts(PORTS));
    await expectCodes(here, cases);
    await expectMended(here, cases);
  });

  test('who is not there calls nobody, and what was not read is unknown', async () => {
    await using here = await neighbourhood();
    const net = await here.network('net');
    const [asker, server] = await Promise.all([
      here.container('asker', [], '--network', net),
      here.container('server', ['0.0.0.0:8080'], '--network', net),
    ]);
    const [nobody] = await here.why([[`${asker}x`, `${server}:8080`]]);
    expect(nobody?.error).toMatchObject({ kind: 'unknown-vantage' });
    NOT_PRODUCED.delete('VANTAGE_UNKNOWN');
    const shallow = join(here.folder, 'topology.json');
    await writeFile(shallow, writeSnapshot(await here.engine.observe()));
    const [unread] = await here.why([[asker, `${server}:8080`]], '--topology', shallow);
    expect(unread).toMatchObject({ outcome: 'unknown', code: 'FACT_MISSING' });
    // Its remedy: with the engine at hand.
    expect(await here.why([[asker, `${server}:8080`]])).toMatchObject([{ outcome: 'works' }]);
    NOT_PRODUCED.delete('FACT_MISSING');
  });
});

describe.skipIf(!can.yes)(
  `on Docker Engine ${NEWER} without its proxy${can.yes ? '' : `, skipped, because ${can.why}`}`,
  () => {
    let engine: OwnEngine;
    let here: Neighbourhood;
    beforeAll(async () => {
      engine = await startOwnEngine({
        name: 'codes',
        version: NEWER,
        flags: NEWER_FLAGS,
        storage: 'memory',
        images: [NODE_IMAGE],
      });
      here = await neighbourhood({ own: engine });
    }, PREPARE_MS);
    afterAll(() => engine[Symbol.asyncDispose]());

    test('codes of newer engines', async () => {
      const cases = await newerEngine(here);
      await expectCodes(here, cases);
      await expectMended(here, cases);
    });

    test('every vantage and address of all its containers is as predicted', async () => {
      const { code, stdout, stderr } = await here.dari(['matrix', '--all', '--json']);
      const { routes } = JSON.parse(stdout) as { routes: readonly Answer[] };
      expect(routes.filter(({ agrees }) => agrees === false).map(brief), stderr).toEqual([]);
      expect(code).toBe(0);
      expect(routes.length).toBeGreaterThan(100);
    });

    test('a host that forwards nothing, and one with a firewall', async () => {
      for (const make of [withoutForwarding, behindFirewall]) {
        const cases = await make(here);
        await expectCodes(here, cases);
        await expectMended(here, cases);
      }
      await here.start(['iptables', '--policy', 'INPUT', 'ACCEPT']);
    });

    test('from another machine than that of the engine', async () => {
      const port = '8180';
      const outside = await neighbourhood({ env: engine.env });
      const [answer] = await outside.why([['host', `localhost:${port}`]], '--probe');
      expect(answer).toMatchObject({ outcome: 'refused', code: 'ENGINE_REMOTE', agrees: true });
      expect(answer?.remedy?.text).toContain(port);
      NOT_PRODUCED.delete('ENGINE_REMOTE');
    });

    test('a swarm', async () => {
      await expectCodes(here, await asSwarm(here, NODE_IMAGE));
    });
  },
);

test.skipIf(!can.yes)('no code is left over, and what cannot be made here is covered elsewhere', async () => {
  for (const [code, { covered }] of Object.entries(ELSEWHERE)) {
    expect(await readFile(join(ROOT, covered), 'utf8'), code).toContain(code);
  }
  const left = [...NOT_PRODUCED].filter((code) => !(code in ELSEWHERE));
  expect(left).toEqual([]);
});

/** Each route gets its code, dialling never says otherwise, and there is something to do about it. */
async function expectCodes(here: Neighbourhood, cases: readonly Case[]): Promise<void> {
  const answers = await here.why(routesOf(cases), '--probe');
  const found = answers.map(({ code, agrees }) => ({ code, contradicted: agrees === false }));
  const wanted = cases.map(({ code }) => ({ code, contradicted: false }));
  expect(found, JSON.stringify(answers.map(brief), null, 1)).toEqual(wanted);
  for (const { code, remedy } of answers) {
    expect(remedy?.text ?? '', code).toMatch(code === 'WORKS' ? /^$/ : /.{10}/);
    NOT_PRODUCED.delete(code);
  }
}

/** Does what the remedies say, in a shell where there is something to paste, and asks again. */
async function expectMended(here: Neighbourhood, cases: readonly Case[]): Promise<void> {
  const mended = cases.filter(({ mend }) => mend !== undefined);
  const answers = await here.why(routesOf(mended));
  const next = await Promise.all(
    mended.map(async ({ mend, route: [vantage, address], starts }, index) => {
      const remedy = answers[index]?.remedy ?? null;
      if (mend === 'paste') {
        const { code, stderr } = await here.paste(remedy?.commands ?? []);
        expect(code, `${vantage} ${address}\n${remedy?.commands.join('\n') ?? ''}\n${stderr}`).toBe(0);
      } else if (typeof mend === 'function') await mend();
      if (starts !== undefined) await here.listening(starts);
      return [vantage, calledInstead(address, remedy)] as const;
    }),
  );
  const after = await here.why(next, '--probe');
  const wrong = after.filter(({ outcome, agrees }) => outcome !== 'works' || agrees !== true);
  expect(wrong.map(brief)).toEqual([]);
}

function routesOf(cases: readonly Case[]): readonly (readonly [string, string])[] {
  return cases.map(({ route }) => route);
}

/** @returns the address that a remedy names, if any; one without a port is another host for the same port. */
function calledInstead(address: string, remedy: Answer['remedy']): string {
  const named = remedy !== null && 'address' in remedy ? remedy.address : null;
  if (named === null) return address;
  return /:\d+$/.test(named) ? named : `${named}${/:\d+$/.exec(address)?.[0] ?? ''}`;
}

function brief({ vantage, address, outcome, code, observed, hops, error }: Answer): string {
  const told = error === undefined ? hops.at(-1)?.text : JSON.stringify(error);
  return `${vantage} ${address}: ${outcome} ${code}, seen ${observed?.outcome ?? '?'}: ${told ?? ''}`;
}
