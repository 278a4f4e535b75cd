import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackName } from '@dari/topology';
import { startOwnEngine, type OwnEngine } from '../../../engines/own-engine.mjs';
import {
  BIN,
  engine as openEngine,
  project,
  ROOT,
  run,
  type Environment,
  type Finished,
} from './dari-process.ts';
import type { Beside } from './load/writers.ts';
import { ourThings } from './our-things.ts';

/** A project on an engine of its own, which a test may kill. */
export interface OwnProject extends AsyncDisposable {
  readonly name: string;
  readonly engine: OwnEngine;
  /** Where a client beside the engine finds the api of a stack. */
  readonly api: { readonly bridge: string; readonly production: string };
  /** The environment that `dari` gets. */
  readonly env: Environment;
  /** Runs a command in the engine's network. */
  readonly beside: Beside;
  /** Runs `dari` to its end. */
  dari(args: readonly string[], env?: Environment): Promise<Finished>;
  /** The `docker` command. @throws Error when it fails */
  docker(...args: string[]): Promise<string>;
  /** @returns ids of all that carries a label of ours. */
  labelled(): Promise<string>;
}

/** @param images of the machine's engine, to copy. */
export async function ownProject(images: readonly string[]): Promise<OwnProject> {
  const engine = await startOwnEngine({ name: 'killed', images: [...images] });
  const name = `t-${randomBytes(3).toString('hex')}`;
  const beside: Beside = (argv) => engine.commandInside([...argv]);
  const base: Environment = {
    ...process.env,
    ...engine.env,
    LANG: 'C',
    LC_ALL: 'C',
    NO_COLOR: '1',
    DARI_PROJECT: name,
    // The network is the engine's own, and so are its ports.
    WEB_PORT: '5173',
    API_PORT: '3000',
    DB_PORT: '27017',
    PROXY_PORT: '8080',
    PUBLISH_ADDRESS: '127.0.0.1',
    DB_PASSWORD: 'of no use',
  };
  const docker: OwnProject['docker'] = async (...args) => {
    const { code, stdout, stderr } = await run('docker', args, base).finished;
    if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  return {
    name,
    engine,
    api: { bridge: 'http://127.0.0.1:3000', production: 'http://127.0.0.1:8080/api' },
    env: base,
    beside,
    dari: (args, env = {}) => {
      const [program = '', ...rest] = beside([process.execPath, BIN, ...args]);
      return run(program, rest, { ...base, ...env }).finished;
    },
    docker,
    labelled: async () => {
      const lists = [
        ['ps', '-aq'],
        ['network', 'ls', '-q'],
        ['volume', 'ls', '-q'],
      ];
      const label = 'label=dev.dari.project';
      return (await Promise.all(lists.map((list) => docker(...list, '--filter', label)))).join('');
    },
    async [Symbol.asyncDispose]() {
      await engine[Symbol.asyncDispose]();
      await rm(join(ROOT, '.dari', name), { recursive: true, force: true });
    },
  };
}

/** @returns the images that containers of these stacks run, made present on the machine's engine. */
export async function imagesOf(stacks: readonly StackName[]): Promise<readonly string[]> {
  const engine = await openEngine();
  await using it = await project();
  const images = new Set<string>();
  for (const stack of stacks) {
    const { code, stderr } = await it.dari(['up', stack]);
    if (code !== 0) throw new Error(stderr);
    for (const { image } of (await ourThings(it, engine)).containers) images.add(image.reference);
  }
  return [...images];
}
