import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { canRunOwnEngine, startOwnEngine } from '../engines/own-engine.mjs';

/** The gateway of the default bridge: containers of every network can call it. */
const GATEWAY = '172.17.0.1';

/**
 * The engines that lessons are proven on, side by side: engines of our own, where every name and port is free, or else
 * the user's.
 * @param {{version?: string, count: number, tags: string[], say: (line: string) => void}} options `version`: as in
 *   `startOwnEngine`, or `user`; `tags`: images to copy from the user's engine
 * @returns {Promise<{own: boolean, places: {host: string, inside: (argv: string[]) => string[]}[], close: () => Promise<void>}>}
 */
export async function openEngines({ version, count, tags, say }) {
  if (version === 'user') return userEngine();
  const can = canRunOwnEngine({ version });
  if (!can.yes) {
    if (version !== undefined) throw new Error(`engine ${version} cannot be started here: ${can.why}`);
    say(`${can.why}: using the engine of ${process.env.DOCKER_HOST || 'this computer'}`);
    return userEngine();
  }
  const started = await Promise.allSettled(
    Array.from({ length: count }, async (_, at) => {
      const engine = await startOwnEngine({
        name: `course-${at + 1}`,
        version,
        flags: ['--bip', `${GATEWAY}/16`, '--dns', GATEWAY],
        storage: 'memory',
        images: tags,
      });
      await startNoNames(engine);
      return engine;
    }),
  );
  const engines = started.flatMap(({ value }) => value ?? []);
  const close = async () => {
    await Promise.all(engines.map((engine) => engine[Symbol.asyncDispose]()));
  };
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  const places = engines.map((engine) => ({
    host: engine.host,
    inside: (argv) => engine.commandInside(argv),
  }));
  return { own: true, places, close };
}

/** It ends with this process: its input does. */
async function startNoNames(engine) {
  const program = path.join(import.meta.dirname, 'no-names.mjs');
  const [command, ...args] = engine.commandInside([process.execPath, program, GATEWAY]);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.unref();
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [''])]);
  if (!String(said).startsWith('ready')) throw new Error('the DNS server of the engine did not start');
  for (const stream of [child.stdin, child.stdout]) stream.unref();
}

/** Where the course takes its images from. */
export function userHost() {
  return process.env.DOCKER_HOST || 'unix:///var/run/docker.sock';
}

function userEngine() {
  const place = { host: userHost(), inside: (argv) => argv };
  return { own: false, places: [place], close: () => Promise.resolve() };
}
