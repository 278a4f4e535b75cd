import { fail, pass, type CheckResult, type Facts, type Made } from '../check/check-result.ts';
import type { Scene } from '../check/scene.ts';
import { typedFor } from './typed-answer.ts';

export interface Prediction<Choice extends string> {
  readonly task: string;
  readonly choices: readonly Choice[];
  /**
   * Finds out what is really so; asked only when a choice was made, so that nobody can peep. A result of its own: it
   * cannot be seen yet, for example because the container is missing.
   */
  readonly look: () => Seen<Choice> | { readonly missing: CheckResult };
}

export interface Seen<Choice extends string> {
  readonly truth: Choice;
  readonly facts: Facts;
  readonly made?: Partial<Made>;
}

/**
 * Compares what was predicted with what this engine really does. A wrong guess is told as the problem `TASK-CHOICE`, so
 * that each has its own words, and may be mended by another guess.
 */
export function judgePrediction<Choice extends string>(
  { task, choices, look }: Prediction<Choice>,
  scene: Pick<Scene, 'history'>,
): CheckResult {
  const typed = typedFor(task, scene);
  const choice = choices.find((one) => one === typed);
  if (choice === undefined) return fail('predict-first');
  const seen = look();
  if ('missing' in seen) return seen.missing;
  if (choice !== seen.truth) return fail(`${task}-${choice}`, seen.facts);
  return pass(seen.made, seen.facts);
}
