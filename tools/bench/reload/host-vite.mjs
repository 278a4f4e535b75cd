// The same dev server, with no Docker between: `node host-vite.mjs FOLDER PORT`. Ends with its standard input.
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [folder, port] = process.argv.slice(2);
const own = createRequire(path.join(folder, 'package.json'));
const { createServer } = await import(pathToFileURL(own.resolve('vite')).href);
const server = await createServer({
  root: folder,
  configFile: path.join(folder, 'vite.config.ts'),
  cacheDir: path.join(folder, '.vite'),
  logLevel: 'error',
  server: {
    host: '127.0.0.1',
    port: Number(port),
    // The packages are those of the checkout, above the copy.
    fs: { allow: [path.resolve(import.meta.dirname, '../../..')] },
  },
});
await server.listen();
process.stdout.write('ready\n');
process.stdin.resume().once('end', () => process.exit());
