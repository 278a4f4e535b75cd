import type { Observation, Outcome, ProbeStage } from '@dari/contract';
import type { ProbeOptions } from './connect-to.ts';
import { connectTo, withoutBrackets } from './connect-to.ts';
import { askHttp } from './http-stage.ts';
import { sayHello } from './mongodb-stage.ts';
import type { StageName, StageResult } from './stage-result.ts';
import { codeOf } from './stage-result.ts';
import { rounded, timed } from './timed.ts';

export interface ProbeTarget {
  readonly scheme: 'http' | 'mongodb';
  /** A name or an IP address, dialled exactly as typed: DNS names of networks are case-sensitive. */
  readonly host: string;
  readonly port: number;
  /** Of the HTTP request; `/` unless given. */
  readonly path?: string;
  /**
   * Whether a gateway answers for somebody behind it. Its 502 and 504 say that nobody did, and count as `closed`: the
   * call was taken and what was called gave no answer.
   */
  readonly isGateway?: boolean;
}

/**
 * Dials `target` and reports what happened: the name, the connection, and an answer in the target's protocol. An
 * accepted connection is never taken for success, as the engine's proxy accepts before it dials the container.
 *
 * A host that is an IP address has no `dns` stage. The first stage that is not `ok` is the last one.
 *
 * @returns what was seen. Nothing a target does makes it throw.
 * @throws the signal's reason when `options.signal` aborts.
 */
export async function probe(target: ProbeTarget, options: ProbeOptions): Promise<Observation> {
  const stages: ProbeStage[] = [];
  let outcome: Outcome;
  try {
    outcome = await runStages(target, options, stages);
  } catch (error) {
    options.signal?.throwIfAborted();
    // For example a path with a space: it never went out, so nothing is known of the target.
    outcome = 'unknown';
    stages.push(stageOf(target.scheme, { outcome, seen: codeOf(error) }, 0));
  }
  options.signal?.throwIfAborted();
  return { outcome, ms: rounded(stages.reduce((sum, { ms }) => sum + ms, 0)), stages };
}

async function runStages(target: ProbeTarget, options: ProbeOptions, stages: ProbeStage[]): Promise<Outcome> {
  const { outcome, socket } = await connectTo(target, options, (stage, result) => {
    stages.push(stageOf(stage, result, result.ms));
  });
  if (socket === null) return outcome;
  const { host, port, path = '/', isGateway = false } = target;
  const answer = await timed<StageResult>(options, (limit) =>
    target.scheme === 'http'
      ? askHttp(socket, { host: withoutBrackets(host), port, path, isGateway }, limit)
      : sayHello(socket, limit),
  );
  stages.push(stageOf(target.scheme, answer, answer.ms));
  return answer.outcome;
}

function stageOf(stage: StageName, { outcome, seen }: StageResult, ms: number): ProbeStage {
  return { stage, ok: outcome === 'works', ms: rounded(ms), seen };
}
