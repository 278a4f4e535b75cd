import { defineConfig } from 'vitest/config';

/** Tests against a real Docker Engine. Names are made per run, so files may run side by side. */
export default defineConfig({
  test: {
    include: ['**/*.engine.test.{ts,mjs}'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 3,
    // Real engines have faults of their own under load. `npm test` names at its end what needed it.
    retry: 1,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/engine.json' },
  },
});
