import { useText } from '../i18n/language-context.ts';
import { addressText } from './address-text.ts';
import type { Cell } from './cell.ts';
import { wordOf, worksInstead } from './cell.ts';

/** For a call that did not work: an address that was seen to work from the same place. */
export function Instead({ cell, cells }: { readonly cell: Cell; readonly cells: readonly Cell[] }) {
  const text = useText();
  if (wordOf(cell) === 'works') return null;
  const other = worksInstead(cells, cell);
  if (other !== null) {
    return (
      <p className="instead">
        {text('detail.instead')} <code translate="no">{addressText(other)}</code>
      </p>
    );
  }
  if (cell.vantage !== 'browser' || cell.address.tier !== 'db') return null;
  return <p className="instead">{text('detail.insteadApi')}</p>;
}
