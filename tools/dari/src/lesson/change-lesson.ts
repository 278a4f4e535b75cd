import { afterLook, afterPause, changeLesson, engineId, type Progress } from '@dari/course';
import type { Engine } from '@dari/engine';
import { AGENT_LABEL } from '../routes/agent-label.ts';
import { withoutAgents } from '../routes/without-agents.ts';
import { eventsSince } from './events-since.ts';
import { learnersEvents } from './learners-events.ts';
import type { ProgressFile } from './progress-file.ts';

/**
 * Draws the line between two lessons on one engine: what was done up to now was for the one that is left, and what was
 * done since the other one was left was not for that. Does nothing where the lesson stays the same.
 *
 * @param to the lesson that is gone to.
 * @throws EngineError, CliError `files`
 */
export async function changeOfLesson(
  to: string,
  engine: Engine,
  file: ProgressFile,
  signal: AbortSignal,
): Promise<void> {
  const progress = await file.read();
  const { current, lessons } = progress;
  if (current === to) return;
  const at = Date.now() + engine.clockAheadMs;
  const whole = await engine.observe(signal);
  const heardUntil = Date.now() + engine.clockAheadMs;
  const topology = withoutAgents(whole);
  const here = engineId(whole);
  const left = lessons[current ?? '']?.places[here];
  const events = learnersEvents();
  if (left !== undefined) {
    for await (const event of eventsSince(engine, left.heardUntil, heardUntil, signal)) events.hear(event);
  }
  const heard = events.take(whole.containers.filter(({ labels }) => AGENT_LABEL in labels));
  const look = { topology, at, events: heard, heardUntil };
  const leave = (all: Progress): Progress =>
    current === null || left === undefined
      ? all
      : changeLesson(all, current, (one) => afterLook(one, here, look));
  const goOn = (all: Progress): Progress =>
    all.lessons[to] === undefined ? all : changeLesson(all, to, (one) => afterPause(one, here, topology, at));
  await file.update((all) => goOn(leave(all)));
}
