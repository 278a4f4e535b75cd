// Holds one engine's namespaces for the process that started it, and removes everything when that process says so or
// ends, however it ends. In a session of its own: what interrupts the caller does not interrupt the clean-up.
// usage (with an IPC channel): node keeper.mjs NAME STORAGE [ROOT]
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { engineFolder, removeEngine } from './engine-folder.mjs';
import { childrenOf } from './process-table.mjs';

const [name, ...view] = process.argv.slice(2);
const folder = engineFolder(name, process.pid);
mkdirSync(folder, { mode: 0o711 });

const holder = spawn(
  'unshare',
  [
    ...['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'],
    ...['bash', path.join(import.meta.dirname, 'namespace.sh'), folder, ...view],
  ],
  { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/' },
);
holder.stdin.on('error', () => {});
holder.stdout.once('data', () => send({ ready: { folder, init: childrenOf(holder.pid)[0] } }));
holder.once('error', (error) => end({ failed: error.message }));
holder.once('close', (code) => end(closing ? { closed: true } : { failed: `unshare: exit code ${code}` }));

let closing = false;
process.on('message', (message) => message === 'close' && close());
process.on('disconnect', close);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
// The caller may have ended before this line was reached.
if (!process.connected) close();

function close() {
  closing = true;
  holder.stdin.end();
}

function end(message) {
  removeEngine(folder);
  send(message, () => process.exit());
}

function send(message, sent = () => {}) {
  if (process.connected) process.send(message, sent);
  else sent();
}
