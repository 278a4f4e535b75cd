import { judge, type Check, type CheckResult, type History, type ImageNames } from '@dari/course';
import type { Topology } from '@dari/topology';
import type { Observer } from './answer-question.ts';

/** A check that asks for more than this has gone astray. */
const MOST_QUESTIONS = 60;

export interface Present {
  readonly topology: Topology;
  readonly history: History;
  readonly images: ImageNames;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Judges one task by what is so now, and finds out what its check asks for.
 *
 * @param observer one that knows nothing older than `present`.
 * @throws EngineError when the engine goes away
 */
export async function judgeTask(check: Check, present: Present, observer: Observer): Promise<CheckResult> {
  for (let asked = 0; asked <= MOST_QUESTIONS; asked += 1) {
    const judgement = judge(check, { ...present, observations: observer.observations });
    if (judgement.kind !== 'asks') return judgement;
    await observer.find(judgement.question);
  }
  throw new Error(`a check asked more than ${MOST_QUESTIONS} questions`);
}
