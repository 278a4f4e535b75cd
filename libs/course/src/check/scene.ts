import type { Container, Network, Topology, Volume } from '@dari/topology';
import type { ImageNames } from '../images.ts';
import type { AnswerTo, Question } from './question.ts';
import type { History } from './history.ts';
import type { CheckResult } from './check-result.ts';

/** All that a check sees. The same scene always gives the same result. */
export interface Scene {
  /** Without what dari itself started to look around. */
  readonly topology: Topology;
  /** Made since the lesson was started, by whatever name and way. */
  readonly containers: readonly Container[];
  /** User-defined networks that were made since the lesson was started. */
  readonly networks: readonly Network[];
  readonly volumes: readonly Volume[];
  readonly history: History;
  /** What stands for each image of the course on this engine. */
  readonly images: ImageNames;
  /** Milliseconds since 1970. */
  readonly now: number;
  /**
   * What was found out about the world. A check may ask as often as it likes and in any order; it is called again when
   * the answer is known, so it has to be free of side effects.
   *
   * @throws only what `judge` catches: neither is for the check to handle.
   */
  see<Q extends Question>(question: Q): AnswerTo<Q>;
}

/** Whether a task holds. Pure: everything it knows is in the scene. */
export type Check = (scene: Scene) => CheckResult;
