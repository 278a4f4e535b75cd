import { EngineError, type Engine } from '@dari/engine';
import type { Container, ContainerState } from '@dari/topology';
import { withoutAgents } from '../../routes/without-agents.ts';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { pitfallOfEnded } from '../pitfalls/of-ended.ts';
import { isNginx, pitfallsOfNginx } from '../pitfalls/of-nginx.ts';
import { pitfallOfMade } from '../pitfalls/of-topology.ts';
import type { Pitfall } from '../pitfalls/pitfall.ts';

const ENDED: readonly ContainerState[] = ['exited', 'restarting', 'dead'];
/** Of the containers that have ended: older ones are nobody's question any more. */
const MOST_ENDED = 20;
/** Of a container's output. */
const LINES = 200;

/** Whether a container of this engine, whoever made it, shows one of the mistakes that many make. */
export async function checkContainers({
  engine,
  topology: whole,
  context,
}: Patient): Promise<readonly Omit<CheckResult, 'id'>[]> {
  const topology = withoutAgents(whole);
  const { containers } = topology;
  const { signal } = context.world;
  const ended = containers
    .filter(({ state, startedAt }) => ENDED.includes(state) && startedAt !== null)
    .toSorted((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
  const running = containers.filter((one) => one.state === 'running' && isNginx(one));
  const found: readonly (readonly Pitfall[])[] = await Promise.all([
    ...containers.map((one) => Promise.resolve(listed(pitfallOfMade(one, topology)))),
    ...ended
      .slice(0, MOST_ENDED)
      .map(async (one) => listed(pitfallOfEnded(one, await lastLines(engine, one, signal), topology))),
    ...running.map(async (one) => pitfallsOfNginx(one, await lastLines(engine, one, signal), topology)),
  ]);
  const pitfalls = found.flat();
  return pitfalls.length === 0
    ? [{ state: 'ok', finding: { code: 'no-pitfalls', containers: containers.length } }]
    : pitfalls.map((pitfall) => ({ state: 'warn', finding: { code: 'pitfall', pitfall } }));
}

function listed(pitfall: Pitfall | null): readonly Pitfall[] {
  return pitfall === null ? [] : [pitfall];
}

/** Empty where there are none to be had: the container is gone, or its output goes somewhere else. */
async function lastLines(engine: Engine, { id }: Container, signal: AbortSignal): Promise<readonly string[]> {
  const lines: string[] = [];
  try {
    for await (const { text } of engine.logs(id, { follow: false, tail: LINES }, signal)) lines.push(text);
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind === 'cancelled') throw error;
  }
  return lines;
}
