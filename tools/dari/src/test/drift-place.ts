import { BASES, BUILT } from '@dari/infra';
import { LABEL, type StackName } from '@dari/topology';
import { expect } from 'vitest';
import { startOwnEngine } from '../../../engines/own-engine.mjs';
import { docker as machine } from './dari-process.ts';
import { commandsOn, type EngineCommands } from './engine-commands.ts';
import { recreateByHand, type Making } from './recreate-by-hand.ts';

/** A stack on an engine of its own, where a test changes by hand what it likes, tags of images among it. */
export interface DriftPlace extends Omit<EngineCommands, 'docker'>, AsyncDisposable {
  readonly docker: (...args: string[]) => Promise<string>;
  /** Starts the stack. */
  readonly up: () => Promise<void>;
  /** The name of the project's container, network or volume. */
  readonly named: (suffix: string) => string;
  /** Makes a container again that differs in one thing. */
  readonly recreate: (suffix: string, change: (making: Making) => Making) => Promise<void>;
  readonly withHost: (suffix: string, settings: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly withEnv: (suffix: string, variable: string, value: string) => Promise<void>;
  /** Makes another image and gives it the tag. */
  readonly retag: (tag: string) => Promise<void>;
  /** Makes a network again, with the project's label. @returns the containers that were on it and are no more. */
  readonly remakeNetwork: (suffix: string, ...options: string[]) => Promise<readonly string[]>;
  /** A dry run has to tell of the change with its cause, the next `up` to undo it, and a dry run then nothing. */
  readonly expectMended: (change: () => Promise<unknown>, cause: RegExp) => Promise<void>;
}

/** Needs the images of every stack on the machine's engine. */
export async function driftPlace(stack: StackName): Promise<DriftPlace> {
  const tags = (await machine('images', '--format', '{{.Repository}}:{{.Tag}}')).split('\n');
  const { registry, offline } = BASES.mongo;
  const wanted = [...Object.values(BUILT).map(({ tag }) => tag), registry.tag, offline.tag];
  const engine = await startOwnEngine({ name: 'drift', images: wanted.filter((tag) => tags.includes(tag)) });
  const commands = commandsOn(engine);
  const { dari, project } = commands;
  const docker = (...args: string[]): Promise<string> => commands.docker(args);
  const named = (suffix: string): string => `${project}-${suffix}`;
  const recreate: DriftPlace['recreate'] = (suffix, change) =>
    recreateByHand(commands, named(suffix), change);
  return {
    ...commands,
    docker,
    named,
    recreate,
    withHost: (suffix, settings) =>
      recreate(suffix, (making) => ({ ...making, HostConfig: { ...making.HostConfig, ...settings } })),
    withEnv: (suffix, variable, value) =>
      recreate(suffix, (making) => ({
        ...making,
        Env: making.Env.map((line) => (line.startsWith(`${variable}=`) ? `${variable}=${value}` : line)),
      })),
    async retag(tag) {
      await commands.docker(['build', '-q', '-t', tag, '-'], `FROM ${tag}\nLABEL made-at=${Date.now()}\n`);
    },
    async remakeNetwork(suffix, ...options) {
      const name = named(suffix);
      const format = '{{range .Containers}}{{.Name}} {{end}}';
      const members = (await docker('network', 'inspect', '--format', format, name))
        .split(' ')
        .filter(Boolean);
      for (const member of members) await docker('network', 'disconnect', name, member);
      await docker('network', 'rm', name);
      await docker('network', 'create', '--label', `${LABEL.project}=${project}`, ...options, name);
      return members;
    },
    async up() {
      const { code, stderr } = await dari(['up', stack]);
      expect(code, stderr).toBe(0);
    },
    async expectMended(change, cause) {
      await change();
      const seen = await dari(['up', stack, '--dry-run']);
      expect(seen.stdout).toMatch(cause);
      expect(seen.code).toBe(2);
      const mended = await dari(['up', stack, '--json']);
      expect(mended.code, mended.stderr).toBe(0);
      expect(JSON.parse(mended.stdout)).toMatchObject({ stack, state: 'ready' });
      const after = await dari(['up', stack, '--dry-run']);
      expect(after.stdout).toContain('Nothing has to change.');
      expect(after.code).toBe(0);
    },
    async [Symbol.asyncDispose]() {
      await engine[Symbol.asyncDispose]();
      await commands.forget();
    },
  };
}
