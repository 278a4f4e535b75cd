import type { Engine } from '@dari/engine';
import { expect } from 'vitest';
import { engine as openEngine, project, type Finished, type Project } from './dari-process.ts';
import { engineRelay, type EngineRelay, type Moment } from './engine-relay.ts';
import { namesOf, ourThings } from './our-things.ts';
import { startDariGroup, strike, type Blow } from './struck-process.ts';

/** A project whose commands are stopped at exact calls to the engine. */
export interface Arena extends AsyncDisposable {
  readonly it: Project;
  readonly relay: EngineRelay;
  readonly engine: Engine;
}

/** Makes one. */
export async function arena(): Promise<Arena> {
  const it = await project();
  const relay = await engineRelay();
  return {
    it,
    relay,
    engine: await openEngine(),
    async [Symbol.asyncDispose]() {
      await relay[Symbol.asyncDispose]();
      await it[Symbol.asyncDispose]();
    },
  };
}

/** Runs a command to its end, which has to be a good one. */
export async function succeed(it: Project, ...args: string[]): Promise<void> {
  const { code, stderr } = await it.dari(args);
  expect(code, `${args.join(' ')}\n${stderr}`).toBe(0);
}

/** Runs a command to its good end. @returns how many of its calls change something. */
export async function callsOf({ it, relay }: Arena, args: readonly string[]): Promise<number> {
  let calls = 0;
  relay.watch((number) => {
    calls = Math.max(calls, number);
    return undefined;
  });
  const { code, stderr } = await it.dari(args, { DOCKER_HOST: relay.host });
  expect(code, stderr).toBe(0);
  return calls;
}

export interface Point {
  /** The how many-th call that changes something; from 1. */
  readonly call: number;
  readonly moment: Moment;
}

/**
 * Runs a command and strikes it at one call: before the engine has it, or before its answer arrives.
 *
 * @returns also whether it got that far; otherwise it ran to its end.
 */
export async function struckAt(
  { it, relay }: Arena,
  args: readonly string[],
  at: Point,
  blow: Blow,
): Promise<Finished & { readonly reached: boolean }> {
  let reached = false;
  relay.watch((number, moment) => {
    if (number !== at.call || moment !== at.moment) return undefined;
    reached = true;
    strike(child, blow);
    return blow.signal === 'SIGKILL' ? 'drop' : undefined;
  });
  const { child, finished } = startDariGroup(it, args, { DOCKER_HOST: relay.host });
  return { ...(await finished), reached };
}

/** What a stopped command says has to be what the engine has. */
export async function expectTold(
  { it, engine }: Arena,
  { code, stderr }: Finished,
  { signal }: Blow,
): Promise<void> {
  if (signal === 'SIGKILL') {
    expect(code, stderr).toBe(null);
    return;
  }
  expect(code, stderr).toBe(signal === 'SIGINT' ? 130 : 143);
  expect(stderr).toContain(signal === 'SIGINT' ? 'Stopped by Ctrl-C.' : 'Stopped by SIGTERM.');
  const there = new Set(namesOf(await ourThings(it, engine)));
  const told = stderr.matchAll(/(done|left): (create|remove|delete) \w+ (\S+)$/gm);
  for (const [, word, verb, name = ''] of told) {
    const shouldBe = (word === 'done') === (verb === 'create');
    expect(there.has(name), `${word}: ${verb} ${name}\n${stderr}`).toBe(shouldBe);
  }
}

/** Nothing carries the project's label. */
export async function expectGone({ it, engine }: Arena): Promise<void> {
  expect(namesOf(await ourThings(it, engine))).toEqual([]);
}
