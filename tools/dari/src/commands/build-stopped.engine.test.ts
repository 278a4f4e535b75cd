import { BASES, BUILT } from '@dari/infra';
import { LABEL } from '@dari/topology';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import { BIN, engine } from '../test/dari-process.ts';
import { engineRelay } from '../test/engine-relay.ts';
import { imagesOf, ownProject, type OwnProject } from '../test/own-project.ts';
import { PREPARE_MS } from '../test/prepare-images.ts';
import { startGroup, strike } from '../test/struck-process.ts';

const can = canRunOwnEngine();
const skipped = can.yes ? '' : ` (skipped, because ${can.why})`;
const TAG = BUILT.proxy.tag;

describe.skipIf(!can.yes)(`up stopped while it builds an image${skipped}`, () => {
  let own: OwnProject;
  beforeAll(async () => {
    const running = await imagesOf(['proxy']);
    const { images } = await (await engine()).observe();
    const bases = [BASES.nginx.registry.tag, BASES.nginx.offline.tag];
    const base = bases.filter((tag) => images.some(({ tags }) => tags.includes(tag)));
    own = await ownProject([...running.filter((tag) => tag !== TAG), ...base]);
  }, PREPARE_MS);
  afterAll(() => own[Symbol.asyncDispose]());

  /** The label that says what the image was made from; empty without the image. */
  const content = (): Promise<string> =>
    own.docker('image', 'ls', '--filter', `label=${LABEL.content}`, '--quiet', TAG);

  test.each([
    ['SIGKILL', null],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s leaves no image under its tag and no container; the next up builds it',
    async (signal, exit) => {
      await using relay = await engineRelay(own.engine.host);
      let struck = false;
      relay.watch((_, moment, call) => {
        if (call !== 'POST /build' || moment !== 'after') return undefined;
        struck = true;
        strike(child, { signal, group: false });
        return signal === 'SIGKILL' ? 'drop' : undefined;
      });
      const argv = own.beside([process.execPath, BIN, 'up', 'proxy']);
      const { child, finished } = startGroup(argv, { ...own.env, DOCKER_HOST: relay.host });
      const { code, stderr } = await finished;
      expect([struck, code], stderr).toEqual([true, exit]);
      expect(await content()).toBe('');
      expect(await own.docker('ps', '-aq')).toBe('');

      const next = await own.dari(['up', 'proxy']);
      expect(next.code, next.stderr).toBe(0);
      expect(await content()).not.toBe('');
      expect((await own.dari(['up', 'proxy', '--dry-run'])).code).toBe(0);
      expect((await own.dari(['down', '--volumes', '--yes', `${own.name}-data`])).code).toBe(0);
      await own.docker('image', 'rm', TAG);
    },
  );
});
