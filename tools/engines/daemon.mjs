import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, closeSync, readFileSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { engineRequest } from './engine-request.mjs';
import { childrenOf } from './process-table.mjs';

const SOCKET = 'docker.sock';

/**
 * @typedef {object} Daemon
 * @property {number} pid as this process sees it
 * @property {() => boolean} runs
 * @property {() => Promise<void>} ended resolves when it has
 */

/**
 * Starts dockerd in an engine's namespaces and waits until it answers.
 * @param {object} options
 * @param {string} options.folder of the engine
 * @param {number} options.init first process of its namespaces
 * @param {string[]} options.command dockerd with its flags
 * @param {string[]} options.path folders of its programs (containerd, runc, …); those of the machine come after them
 * @returns {Promise<Daemon>}
 * @throws {Error} with the log's last lines, when dockerd ends instead
 */
export async function startDaemon({ folder, init, command, path: programs }) {
  dropStalePidFiles(folder, init);
  const socket = path.join(folder, SOCKET);
  // A socket that a killed dockerd left refuses; waiting for a new one needs it gone.
  rmSync(socket, { force: true });
  const listening = appearance(folder, SOCKET);
  const over = new AbortController();
  const logFile = path.join(folder, 'dockerd.log');
  const log = openSync(logFile, 'a');
  const entry = spawn(
    'nsenter',
    [`--target=${init}`, '--mount', '--net', '--pid', '--', ...command],
    // Its own session: what interrupts the caller (Ctrl-C in a terminal) is not meant for the engine.
    {
      stdio: ['ignore', log, log],
      detached: true,
      env: { ...process.env, PATH: [...programs, process.env.PATH, '/usr/sbin', '/sbin'].join(':') },
    },
  );
  closeSync(log);
  const ended = once(entry, 'exit');
  const failed = ended.then(() => {
    const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`${command[0]} ended before it answered. Its last lines:\n${tail}`);
  });
  try {
    await Promise.race([listening.seen, failed]);
    await Promise.race([answer(`unix://${socket}`, over.signal), failed]);
  } finally {
    over.abort();
    listening.stop();
    failed.catch(() => {});
  }
  // Whoever forgets an engine need not wait for it.
  entry.unref();
  return {
    pid: childrenOf(entry.pid)[0],
    runs: () => entry.exitCode === null && entry.signalCode === null,
    async ended() {
      entry.ref();
      await ended;
    },
  };
}

/**
 * dockerd refuses to start when the number in its pid file is that of any live process, and takes a live process with
 * the number in containerd's pid file for its containerd.
 * @param {string} folder
 * @param {number} init the numbers are those of its namespace
 */
function dropStalePidFiles(folder, init) {
  const files = { dockerd: 'docker.pid', containerd: 'exec/containerd/containerd.pid' };
  for (const [program, name] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const comm = `/proc/${init}/root/proc/${readFileSync(file, 'utf8').trim()}/comm`;
    if (!existsSync(comm) || readFileSync(comm, 'utf8').trim() !== program) rmSync(file);
  }
}

/**
 * A new socket refuses for the moment between its binding and its listening. From then on it accepts, and the engine
 * answers when it is ready.
 * @param {string} host
 * @param {AbortSignal} over
 */
async function answer(host, over) {
  while (!over.aborted) {
    try {
      return (await engineRequest(host, '/_ping')).resume();
    } catch (error) {
      if (error.code !== 'ECONNREFUSED') throw error;
    }
  }
}

/** @returns {{seen: Promise<void>, stop: () => void}} */
function appearance(folder, name) {
  let watcher;
  const seen = new Promise((resolve, reject) => {
    watcher = watch(folder, (_, changed) => {
      if (changed === name && existsSync(path.join(folder, name))) resolve();
    });
    watcher.once('error', reject);
  });
  return { seen, stop: () => watcher.close() };
}
