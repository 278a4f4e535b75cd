import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/**
 * Makes an engine's folder and namespaces, held by a keeper that removes them when this process ends.
 * @param {object} options
 * @param {string} options.name a part of the folder's name
 * @param {'disk' | 'memory'} options.storage
 * @param {string} [options.root] a root file system whose programs and libraries are to be seen instead of the machine's
 * @returns {Promise<{folder: string, init: number, close: () => Promise<void>}>} `init`: the first process in them
 */
export async function openNamespaces({ name, storage, root }) {
  const keeper = fork(path.join(import.meta.dirname, 'keeper.mjs'), [name, storage, root].filter(Boolean), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
    execArgv: [],
  });
  let said = '';
  keeper.stderr.on('data', (chunk) => (said += chunk));
  const ended = once(keeper, 'exit');
  const [message] = await Promise.race([once(keeper, 'message'), ended.then(() => [{ failed: 'it ended' }])]);
  if (!message.ready)
    throw new Error(`An engine's namespaces could not be made: ${message.failed}.\n${said}`);
  // A caller that is done need not wait for an engine that it forgot: the keeper removes it.
  for (const handle of [keeper, keeper.channel, keeper.stderr]) handle.unref();
  return {
    ...message.ready,
    async close() {
      if (keeper.exitCode !== null || keeper.signalCode !== null) return;
      keeper.ref();
      if (keeper.connected) keeper.send('close', () => {});
      const [code] = await ended;
      if (code) throw new Error(`Removing the engine in ${message.ready.folder} failed:\n${said}`);
    },
  };
}
