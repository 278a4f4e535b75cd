import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What each layer may import of ours (docs/architecture.md). A layer that is missing here imports nothing. */
const layers = {
  contract: [],
  topology: [],
  probe: ['contract'],
  reachability: ['topology'],
  course: ['topology', 'reachability'],
  engine: ['topology', 'probe'],
  infra: ['topology'],
  api: ['contract', 'probe'],
  web: ['contract', 'probe'],
  e2e: ['contract'],
  dari: ['contract', 'topology', 'reachability', 'course', 'probe', 'engine', 'infra'],
  verify: ['topology', 'reachability', 'course', 'probe', 'engine', 'dari'],
};

/** Packages that one layer alone may import: everybody else goes through that layer. */
const owned = {
  engine: ['dockerode'],
  api: ['mongoose', 'mongodb', 'express'],
  web: ['react', 'react-dom', 'react-router', '@tanstack/react-query', 'vite'],
  e2e: ['@playwright/test'],
  dari: ['commander'],
};

/** The three layers of the api: HTTP and the database meet only in the domain. */
const tiers = [
  {
    tier: 'domain',
    packages: ['express', 'mongoose', 'pino', 'pino-http'],
    folders: ['entry-points', 'data-access'],
  },
  { tier: 'entry-points', packages: ['mongoose'], folders: ['data-access'] },
  { tier: 'data-access', packages: ['express'], folders: ['entry-points'] },
];

const depConstraints = Object.entries(layers).map(([layer, allowed]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: allowed.map((name) => `layer:${name}`),
  bannedExternalImports: Object.entries(owned)
    .filter(([owner]) => owner !== layer)
    .flatMap(([, packages]) => packages)
    .flatMap((name) => [name, `${name}/*`]),
}));

/** The engines and registries that tests start for themselves belong to no layer. */
const engines = ['/engines/own-engine\\.mjs$', '/registry/registry-program\\.mjs$'];

/** Libraries take what they need as arguments; only the command line and the entry points touch the process. */
const noProcess = {
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Take the value as an argument; main reads the environment.',
    },
    { object: 'process', property: 'exit', message: 'Return or throw; main decides the exit code.' },
    { object: 'process', property: 'argv', message: 'Take the value as an argument; main reads argv.' },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/test-results/**', '.nx/**', '.dari/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: engines,
          depConstraints,
          banTransitiveDependencies: true,
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `noPropertyAccessFromIndexSignature` asks for the brackets that this rule would take away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['apps/web/src/**/*.ts', 'apps/web/src/**/*.tsx'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@dari/probe', message: 'The page runs in a browser; only server/ may dial.' }] },
      ],
    },
  },
  ...tiers.map(({ tier, packages, folders }) => ({
    files: [`apps/api/src/${tier}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...packages, ...folders.map((folder) => `**/${folder}/**`)],
              message: 'docs/architecture.md',
            },
          ],
        },
      ],
    },
  })),
  { files: ['libs/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx'], rules: noProcess },
  {
    files: ['**/*.test.ts', '**/main.ts', 'apps/web-e2e/**', '**/vite.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['apps/web/public/**/*.js'], languageOptions: { globals: globals.browser } },
  prettier,
);
