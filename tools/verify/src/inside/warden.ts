/** Runs beside a run on an engine that is shared: when the run ends without having cleaned up, it does so. */
import { once } from 'node:events';
import { engineApi } from '../rig/engine-api.ts';
import { removeRun } from '../rig/remove-run.ts';
import { ALL_REMOVED, type WardenOrders } from '../rig/warden.ts';

/** What was asked of the engine last may still be under way when its asker is killed, in seconds. */
const UNDER_WAY = 3;

// Control-C reaches everybody in the terminal: it is the end of the run that this one waits for.
process.on('SIGINT', () => undefined);

const { host, run } = JSON.parse(process.env['WARDEN'] ?? '') as WardenOrders;
let heard = '';
process.stdin.on('data', (chunk) => (heard += String(chunk)));
await once(process.stdin, 'end');
if (!heard.includes(ALL_REMOVED)) {
  const api = engineApi(host);
  await removeRun(api, run);
  const now = Math.floor(Date.now() / 1000);
  const nothing = encodeURIComponent(JSON.stringify({ type: ['daemon'], event: ['reload'] }));
  // The engine ends this answer at that time.
  await api.call('GET', `/events?since=${now}&until=${now + UNDER_WAY}&filters=${nothing}`);
  await removeRun(api, run);
}
