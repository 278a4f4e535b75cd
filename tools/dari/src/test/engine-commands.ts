import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnEngine } from '../../../engines/own-engine.mjs';
import { BIN, ROOT, run, type Environment, type Finished } from './dari-process.ts';

/** Commands on an engine of one's own, in its network: every port there is free, and every name. */
export interface EngineCommands {
  readonly engine: OwnEngine;
  /** Of every `dari` here. */
  readonly project: string;
  /** The `docker` command on this engine. @throws Error when it fails */
  readonly docker: (args: readonly string[], input?: string) => Promise<string>;
  /** Runs `dari` to its end. */
  readonly dari: (args: readonly string[], env?: Environment) => Promise<Finished>;
  /** Starts a command in the network and with the settings that {@link dari} has. */
  readonly start: (argv: readonly string[], env?: Environment) => ReturnType<typeof run>;
  /** Removes what `dari` wrote on this machine. */
  readonly forget: () => Promise<void>;
}

/** @param env for every `dari` here, besides what it needs. */
export function commandsOn(engine: OwnEngine, env: Environment = {}): EngineCommands {
  const project = `t-${randomBytes(3).toString('hex')}`;
  const base: Environment = {
    ...process.env,
    ...engine.env,
    LANG: 'C',
    LC_ALL: 'C',
    NO_COLOR: '1',
    DARI_PROJECT: project,
    DB_PASSWORD: 'of no use',
    ...env,
  };
  const start: EngineCommands['start'] = (argv, more = {}) => {
    const [program = '', ...args] = engine.commandInside([...argv]);
    return run(program, args, { ...base, ...more });
  };
  return {
    engine,
    project,
    start,
    dari: (args, more) => start([process.execPath, BIN, ...args], more).finished,
    async docker(args, input) {
      const docker = { ...process.env, ...engine.env, DOCKER_BUILDKIT: '0' };
      const { code, stdout, stderr } = await run('docker', args, docker, input).finished;
      if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
      return stdout.trim();
    },
    forget: () => rm(join(ROOT, '.dari', project), { recursive: true, force: true }),
  };
}
