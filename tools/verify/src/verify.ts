import { connect, openNamespaces, type Program } from '@dari/engine';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { traitsOf } from './plan/engine-traits.ts';
import { RUN_LABEL } from './rig/create-body.ts';
import { engineApi } from './rig/engine-api.ts';
import { startWarden } from './rig/warden.ts';
import { beSwarm } from './rig/make-services.ts';
import { oneTopology, type Round, type Target } from './rig/one-topology.ts';

export { tally, type Counts, type Results } from './score/tally.ts';
export type { Scored } from './score/scored.ts';
export type { Round } from './rig/one-topology.ts';
export { wrongFile, type WrongFile } from './score/wrong-file.ts';
export { recordedFile, type RecordedFile } from './score/recorded-file.ts';
export { savedPage } from './page/saved-page.ts';
export { replay } from './score/replay.ts';

export interface TargetOptions {
  /** As in DOCKER_HOST. */
  readonly host: string;
  /** On that engine, with Node. */
  readonly image: string;
  /** Nobody else uses the engine. */
  readonly own: boolean;
  readonly ipv6: boolean;
  /** It is to be a swarm of one. */
  readonly swarm: boolean;
  /** Makes a command one that runs in the engine's network. */
  readonly inside: (argv: string[]) => string[];
  /** Bundles: the programs of `src/inside`, and the agent of `@dari/probe`. */
  readonly programs: { readonly caller: string; readonly warden: string; readonly agent: string };
  /** `bin/dari.mjs`. */
  readonly commandLine: string;
  readonly say: (line: string) => void;
}

/** Threads for names: an engine without a way out takes seconds for each that nobody knows. */
const THREADS = 40;

export async function openTarget(options: TargetOptions): Promise<Target> {
  const { host, image, own, ipv6, swarm, inside, programs, commandLine, say } = options;
  const api = engineApi(host);
  // Before anybody asks the engine what it is.
  if (swarm) await beSwarm(api);
  const engine = await connect({ url: host, from: 'DOCKER_HOST', context: null, tls: null });
  return {
    engine,
    host,
    commandLine,
    traits: traitsOf(engine.facts.version, ipv6, own, swarm),
    api,
    image,
    program: programs.caller,
    // An engine of one's own goes with the process that started it.
    guard: own ? () => () => Promise.resolve() : (run) => startWarden(programs.warden, { host, run }),
    inside,
    say,
    namespaces: (run) =>
      openNamespaces(engine, {
        image,
        program: programs.agent,
        labels: { [RUN_LABEL]: run },
        threads: THREADS,
        client: () => localAgent(programs.agent, inside),
      }),
  };
}

/** @returns one round of the run: topology number `at`. */
export function round(
  target: Target,
  seed: string,
  at: number,
  run: string,
  size: number,
  count: number,
): Promise<Round> {
  return oneTopology(target, `${seed}/${at}`, run, size, count);
}

/** Reads where the host's calls start. */
function localAgent(program: string, inside: (argv: string[]) => string[]): Program {
  const [command = '', ...args] = inside([process.execPath, '-e', program]);
  const child = spawn(command, args, {
    env: { ...process.env, NODE_OPTIONS: '', UV_THREADPOOL_SIZE: String(THREADS) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  return {
    write: (line) => child.stdin.write(`${line}\n`),
    lines: () => createInterface({ input: child.stdout }),
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}
