import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine } from './dari-process.ts';

/** The real engine behind a socket that can be cut for good, with everything that goes over it. */
export interface CutRelay extends AsyncDisposable {
  /** As in DOCKER_HOST. */
  readonly host: string;
}

/** @param isDue is asked about everything that is sent to the engine: `true` cuts. */
export async function cutRelay(isDue: (sent: string) => boolean): Promise<CutRelay> {
  const target = (await engine()).endpoint.url.replace(/^unix:\/\//, '');
  const folder = await mkdtemp(join(tmpdir(), 'dari-cut-'));
  const path = join(folder, 'engine.sock');
  const open = new Set<Socket>();
  let cut = false;
  const close = (): void => {
    cut = true;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((caller) => {
    const onward = connect(target);
    for (const socket of [caller, onward]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        caller.destroy();
        onward.destroy();
      });
    }
    if (cut) caller.destroy();
    caller.on('data', (sent: Buffer) => {
      if (isDue(sent.toString('latin1'))) close();
      else onward.write(sent);
    });
    onward.pipe(caller);
  }).listen(path);
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    host: `unix://${path}`,
    async [Symbol.asyncDispose]() {
      close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
