import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import {
  blanksOf,
  commandFor,
  keyOf,
  labelled,
  mapAsk,
  parseBlank,
  shellWords,
  textOf,
  withEnding,
  withoutEnding,
  type Answers,
  type Ask,
  type Blank,
  type Call,
  type ClaimScene,
  type Found,
  type From,
  type Observed,
  type Question,
  type TypedCommand,
} from '@dari/course';
import type { ClaimsRun } from './claims-run.ts';
import { dockerCommand } from './docker-command.ts';
import { unusedPort } from './unused-port.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** Finds things out in one scene. */
export interface SceneAsker {
  /** @throws Error, EngineError when it cannot be found out at all: a refused command is an answer. */
  ask(ask: Ask): Promise<Observed>;
}

export function sceneAsker({ names }: Pick<ClaimScene, 'names'>, run: ClaimsRun): SceneAsker {
  const { world, ending, place } = run;
  /** Full ids, by the names on the engine. */
  const ids = new Map<string, string>();
  /** How often each has said that it listens. */
  const starts = new Map<string, number>();
  const ports = new Map<string, number>();
  const real = (text: string): string => withEnding(text, names, ending);
  const known = (text: string): string => withoutEnding(text, ending);

  const valueOf = async (blank: Blank): Promise<string> => {
    switch (blank.kind) {
      case 'image':
        return run.images[blank.role];
      case 'subnet':
        return place.subnet;
      case 'subnet-gateway':
        return place.subnetGateway;
      case 'folder':
        // Folders may have spaces in their names.
        return `"${run.folder}"`;
      case 'free': {
        const port = ports.get(blank.number) ?? (await unusedPort());
        ports.set(blank.number, port);
        return String(port);
      }
      case 'address':
      case 'gateway':
      case 'port': {
        const command = real(commandFor(blank) ?? '');
        const { code, out, err } = await dockerCommand(shellWords(command), world);
        if (code !== 0 || out === '') throw new Error(known(`${command}: ${err}`));
        return out;
      }
    }
  };
  const filled = async (ask: Ask): Promise<Ask> => {
    const values = new Map<string, string>();
    for (const blank of blanksOf(textOf(ask))) values.set(blank, await valueOf(parseBlank(blank)));
    const at = (text: string): string =>
      blanksOf(text).reduce((now, one) => now.replaceAll(one, values.get(one) ?? one), text);
    return mapAsk(ask, at);
  };
  const typed = async (line: string): Promise<TypedCommand> => {
    const words = shellWords(real(line));
    const result = await dockerCommand(labelled(words, run.label), world);
    if (result.code === 0) await settle(words, result);
    return { ...result, out: known(result.out), err: known(result.err) };
  };
  /** Waits for the servers that the command has started. */
  const settle = async (words: readonly string[], { out }: TypedCommand): Promise<void> => {
    const started: string[] = [];
    if (words[1] === 'run' && words.includes('-d')) {
      const name = words[words.indexOf('--name') + 1] ?? '';
      ids.set(name, out);
      if (words.some((word) => word.includes('echo ready'))) started.push(name);
    }
    if (words[1] === 'start' || words[1] === 'restart')
      started.push(...words.filter((word) => starts.has(word)));
    for (const name of started) {
      const times = (starts.get(name) ?? 0) + 1;
      starts.set(name, times);
      await waitUntilReady(run.engine, name, times, world.signal);
    }
  };
  const from = (vantage: string): From => {
    if (vantage === 'host') return 'host';
    const name = real(vantage);
    return { container: ids.get(name) ?? name };
  };
  const answer = async <Q extends Question>(question: Q): Promise<Answers[Q['kind']]> => {
    await run.observer.find(question);
    const seen = run.observer.observations.get(keyOf(question));
    if (seen?.kind !== 'seen') throw new Error(`${seen?.why ?? 'the container'} is not running`);
    // The key holds the kind, so the answer is of that kind.
    return seen.answer as Answers[Q['kind']];
  };
  const find = async (ask: Ask): Promise<Found> => {
    switch (ask.kind) {
      case 'type':
        return { kind: 'type', typed: await typed(ask.line) };
      case 'call': {
        const { hostname, port, pathname } = new URL(real(ask.url));
        const to = { scheme: 'http', host: hostname, port: Number(port) || 80, path: pathname } as const;
        const calls = await answer({ kind: 'dial-often', from: from(ask.from), to, times: ask.times });
        return { kind: 'call', calls: calls.map((call) => withKnownNames(call, known)) };
      }
      case 'look-up': {
        const question = { kind: 'look-up', from: from(ask.from), name: real(ask.name) } as const;
        return { kind: 'look-up', addresses: await answer(question) };
      }
      case 'resolver': {
        const { resolver } = await answer({ kind: 'read', from: from(ask.from) });
        return { kind: 'resolver', servers: resolver.servers };
      }
      case 'write':
        await writeFile(join(run.folder, ask.file), ask.text);
        return { kind: 'write' };
    }
  };
  return {
    async ask(open) {
      world.signal.throwIfAborted();
      const ask = await filled(open);
      return { ask, found: await find(ask) };
    },
  };
}

function withKnownNames(call: Call, known: (text: string) => string): Call {
  const { http } = call;
  return {
    ...call,
    seen: known(call.seen),
    http: http === null ? null : { ...http, body: known(http.body) },
  };
}
