import type { Plan } from '@dari/topology';
import type { SourceChoice } from '../images/index.ts';
import type { Texts } from '../text/texts.ts';

/** @returns one line for each image that has to be made here because its registry does not send it, with the reason. */
export function sourceNotes(
  choices: readonly SourceChoice[],
  changes: Plan,
  texts: Pick<Texts, 'up'>,
): readonly string[] {
  if (!changes.steps.some(({ kind }) => kind === 'prepare-image')) return [];
  return choices.flatMap(({ tag, source, because }) => {
    const { reference, registry, detail } = because.facts;
    if (source !== 'offline' || reference === undefined) return [];
    return [texts.up.insteadOf(reference, tag, registry ?? '', detail ?? '')];
  });
}
