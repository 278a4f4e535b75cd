import { GOAL_TEXT_MAX } from '@dari/contract';

/** From how many characters left on the counter is shown. */
const NEAR = 50;

/** What can be said about a text that is being typed. `left` is negative when there are too many characters. */
export type GoalTextState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'good'; readonly text: string; readonly left: number; readonly near: boolean }
  | { readonly kind: 'too-long'; readonly over: number };

/** Judges a typed text as the api will: without the blanks around it, counted in characters of Unicode. */
export function goalTextState(typed: string): GoalTextState {
  const text = typed.trim();
  const left = GOAL_TEXT_MAX - Array.from(text).length;
  if (text === '') return { kind: 'empty' };
  return left < 0 ? { kind: 'too-long', over: -left } : { kind: 'good', text, left, near: left <= NEAR };
}
