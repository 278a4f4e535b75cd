import { defineConfig } from 'vitest/config';

/** The tests of one library, but for the slow ones: thousands of random worlds, and files of ten megabytes. */
export default defineConfig({
  test: {
    include: ['libs/reachability/src/**/*.test.ts'],
    // They share nothing that one of them changes; so no file is loaded twice.
    isolate: false,
    exclude: ['**/*.property.test.ts', '**/snapshot.test.ts', '**/node_modules/**'],
  },
});
