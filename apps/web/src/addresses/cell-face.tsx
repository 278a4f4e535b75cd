import { useText } from '../i18n/language-context.ts';
import type { Cell } from './cell.ts';
import { wordKey, wordOf } from './cell.ts';
import { durationText } from './duration-text.ts';
import { OutcomeMark } from './outcome-mark.tsx';

/** What a cell shows: mark, word, time. */
export function CellFace({ cell }: { readonly cell: Cell }) {
  const text = useText();
  const word = wordOf(cell);
  return (
    <>
      <OutcomeMark word={word} />
      <span className="cell-word">{text(wordKey(word))}</span>{' '}
      {cell.state.kind === 'seen' && (
        <span className="cell-ms">{durationText(cell.state.observation.ms)}</span>
      )}
    </>
  );
}
