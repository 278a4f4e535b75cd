import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canRunOwnEngine, startOwnEngine } from '../../../../engines/own-engine.mjs';
import { findRegistry } from '../../../../registry/registry-program.mjs';
import { ROOT } from '../dari-process.ts';
import { commandsOn, type EngineCommands } from '../engine-commands.ts';
import { buildProxy } from './build-proxy.ts';
import { realRegistry } from './real-registry.ts';
import { registryFront, type RegistryFront } from './registry-front.ts';
import { startProgram } from './start-program.ts';

/** Where the registry is, for the engine. Its network is its own, so the port is free. */
export const MIRROR = '127.0.0.1:5000';
const BUILD_PROXY_PORT = 3128;
/** The address of the first bridge that an engine makes where nothing else has one. */
const GATEWAY = '172.17.0.1';

/**
 * An engine that reaches nothing but a registry of our own, which is its mirror of the public one. The public registry
 * is behind no address at all, so that it helps nobody out, wherever this runs.
 */
export interface RegistryWorld extends EngineCommands, AsyncDisposable {
  readonly front: RegistryFront;
}

/** @returns why there can be no such world here, to end a sentence such as "skipped, because …"; `null` when there can. */
export function whyNoRegistryWorld(): string | null {
  const engine = canRunOwnEngine();
  if (!engine.yes) return engine.why;
  const registry = findRegistry();
  return registry.yes ? null : registry.why;
}

/** @param images of the machine's engine, to copy. */
export async function registryWorld(images: readonly string[]): Promise<RegistryWorld> {
  const registry = findRegistry();
  if (!registry.yes) throw new Error(registry.why);
  const opened: AsyncDisposable[] = [];
  const open = <T extends AsyncDisposable>(one: T): T => {
    opened.unshift(one);
    return one;
  };
  const close = async (): Promise<void> => {
    for (const one of opened) await one[Symbol.asyncDispose]();
  };
  try {
    const folder = open(await ownFolder());
    const real = open(await realRegistry(registry.program, folder.path));
    const front = open(await registryFront(real.socket, join(folder.path, 'front.sock')));
    const proxySocket = join(folder.path, 'proxy.sock');
    open(await buildProxy(proxySocket));
    const engine = open(
      await startOwnEngine({
        name: 'registry',
        registryMirror: `http://${MIRROR}`,
        // One try more than this is made, and each waits 5 s longer than the one before.
        flags: ['--max-download-attempts=1'],
        images: [...images],
      }),
    );
    const relay = [process.execPath, join(ROOT, 'tools/registry/relay.mjs')];
    const passages = [...MIRROR.split(':'), front.socket, '0.0.0.0', String(BUILD_PROXY_PORT), proxySocket];
    open(await startProgram(engine.commandInside([...relay, ...passages]), /ready/));
    const proxy = `http://${GATEWAY}:${BUILD_PROXY_PORT}`;
    const commands = commandsOn(engine, { http_proxy: proxy, https_proxy: proxy });
    open({ [Symbol.asyncDispose]: commands.forget });
    return { ...commands, front, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ownFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'dari-registry-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
