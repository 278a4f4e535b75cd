import { configDefaults, defineConfig } from 'vitest/config';

/** Pure tests: no Docker, no network, instant. Engine tests have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx', '**/*.test.mjs'],
    exclude: [...configDefaults.exclude, '**/*.engine.test.{ts,mjs}', '**/dist/**'],
    passWithNoTests: false,
  },
});
