import { useText } from '../i18n/language-context.ts';
import type { Cell } from './cell.ts';
import { wordKey, wordOf } from './cell.ts';
import { durationText } from './duration-text.ts';
import { OutcomeMark } from './outcome-mark.tsx';

interface Props {
  readonly cell: Cell;
  /** Where there is no room for it. */
  readonly isTimeless?: boolean;
}

/** What a cell shows: mark, word, time. */
export function CellFace({ cell, isTimeless = false }: Props) {
  const text = useText();
  const word = wordOf(cell);
  return (
    <>
      <OutcomeMark word={word} />
      <span className="cell-word">{text(wordKey(word))}</span>{' '}
      {cell.state.kind === 'seen' && !isTimeless && (
        <span className="cell-ms">{durationText(cell.state.observation.ms)}</span>
      )}
    </>
  );
}
