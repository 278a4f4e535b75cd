import { useText } from '../i18n/language-context.ts';
import type { Cell } from './cell.ts';
import { wordKey } from './cell.ts';
import { agreementOf } from './prediction.ts';

/** Below the word of a cell: how it compares with what was predicted. */
export function CellNote({ cell }: { readonly cell: Cell }) {
  const text = useText();
  const { prediction } = cell;
  if (prediction === null) return null;
  const agreement = agreementOf(cell);
  const isKnown = prediction.outcome !== 'unknown';
  const word = text(wordKey(prediction.outcome));
  if (!isKnown) return <span className="cell-note">{text('predicted.none')}</span>;
  if (agreement === 'agrees') return <span className="cell-note">{text('predicted.as')}</span>;
  if (agreement === 'fits') return <span className="cell-note">{text('predicted.fits', { word })}</span>;
  return (
    <span className="cell-note">
      {agreement === 'differs' && <span className="differs-mark">≠ </span>}
      {text('predicted.other', { word })}
    </span>
  );
}
