import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProgram } from './start-program.ts';

/**
 * Starts a registry that keeps everything below `folder`.
 *
 * @param program the path of `docker-registry`.
 * @returns the path of the socket that it listens on.
 */
export async function realRegistry(
  program: string,
  folder: string,
): Promise<{ readonly socket: string } & AsyncDisposable> {
  const socket = join(folder, 'registry.sock');
  const configuration = join(folder, 'registry.yml');
  await writeFile(
    configuration,
    `version: 0.1
log: { level: info }
storage: { filesystem: { rootdirectory: ${join(folder, 'registry')} } }
http: { net: unix, addr: ${socket}, secret: of-no-use }
`,
  );
  const running = await startProgram([program, 'serve', configuration], /listening on/);
  return { socket, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
