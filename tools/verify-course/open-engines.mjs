import process from 'node:process';
import { canRunOwnEngine, startOwnEngine } from '../engines/own-engine.mjs';

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
    Array.from({ length: count }, (_, at) =>
      startOwnEngine({ name: `course-${at + 1}`, version, storage: 'memory', images: tags }),
    ),
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

/** Where the course takes its images from. */
export function userHost() {
  return process.env.DOCKER_HOST || 'unix:///var/run/docker.sock';
}

function userEngine() {
  const place = { host: userHost(), inside: (argv) => argv };
  return { own: false, places: [place], close: () => Promise.resolve() };
}
