import { existsSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { engineJson } from '../engine-request.mjs';
import { canRunOwnEngine, startOwnEngine } from '../own-engine.mjs';
import { begins, engineOf, machinesOwn } from './engine-place.mjs';
import { RECIPES } from './recipes.mjs';

const can = canRunOwnEngine();
const image = process.env.DARI_TEST_IMAGE;
if (can.yes && !image)
  throw new Error('DARI_TEST_IMAGE has to name an image that is on the engine; npm test sets it');
/** Those that are here already: fetching and building the others takes minutes and a network (docs/engines.md). */
const versions = Object.keys(RECIPES).filter(
  (each) => existsSync(engineOf(each).folder) || machinesOwn(each),
);

describe.runIf(can.yes && versions.length > 0)('engines of other versions', () => {
  test.each(versions)('Docker Engine %s runs a container in a network of its own', async (version) => {
    const engine = await startOwnEngine({ name: 'versions', version, storage: 'memory', images: [image] });
    try {
      const { Version } = await engineJson(engine.host, '/version');
      expect(begins(Version, version)).toBe(true);
      await engine.inside(['docker', 'network', 'create', 'ours']);
      const { code } = await engine.inside([
        ...['docker', 'run', '--rm', '--network', 'ours', '--publish', '8080:8080'],
        ...['--entrypoint', 'sh', image, '-c', 'exit 7'],
      ]);
      expect(code).toBe(7);
    } finally {
      await engine[Symbol.asyncDispose]();
    }
  });

  test('all of them run side by side', async () => {
    const starts = versions.map((version) => startOwnEngine({ name: 'side', version, storage: 'memory' }));
    const engines = (await Promise.allSettled(starts)).map(({ value }) => value);
    try {
      const found = await Promise.all(engines.map((engine) => engineJson(engine.host, '/version')));
      expect(found.map(({ Version }, index) => begins(Version, versions[index]))).toEqual(
        versions.map(() => true),
      );
    } finally {
      await Promise.all(engines.map((engine) => engine?.[Symbol.asyncDispose]()));
    }
  });
});
