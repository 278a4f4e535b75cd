import { useText } from '../i18n/language-context.ts';
import { AddressCode } from './address-code.tsx';
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
        {text('detail.instead')} <AddressCode address={other} />
      </p>
    );
  }
  if (cell.vantage !== 'browser' || cell.address.tier !== 'db') return null;
  return <p className="instead">{text('detail.insteadApi')}</p>;
}
