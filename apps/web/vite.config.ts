import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dariEndpoints } from './server/dari-endpoints.ts';
import { everyEdit } from './server/every-edit.ts';

const here = import.meta.dirname;
const repository = path.resolve(here, '../..');
const { ADDRESS_BOOK, VITE_CACHE_DIR, WEB_POLLING } = process.env;

export default defineConfig({
  root: here,
  plugins: [everyEdit(), react(), dariEndpoints({ addressBook: ADDRESS_BOOK })],
  // In a container the source is somebody else's and read-only, so what Vite writes goes where the image says.
  ...(VITE_CACHE_DIR === undefined ? {} : { cacheDir: VITE_CACHE_DIR }),
  server: {
    strictPort: true,
    watch: {
      // Edits on a Windows or macOS disk send no file events into a Linux container.
      ...(WEB_POLLING === 'true' ? { usePolling: true, interval: 300 } : {}),
    },
    fs: { allow: [here, path.join(repository, 'libs'), path.join(repository, 'node_modules')] },
  },
  optimizeDeps: {
    // Named here, so that nothing is found late and makes an open page load again, losing a half-typed form.
    include: [
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'react-router',
      '@tanstack/react-query',
      '@dari/contract > zod',
    ],
  },
  // Our own packages are TypeScript: Vite has to read them, wherever the image put them.
  ssr: { noExternal: ['@dari/contract', '@dari/probe'] },
  // Nothing becomes a `data:` URL, which the policy of the static pages would have to allow.
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
