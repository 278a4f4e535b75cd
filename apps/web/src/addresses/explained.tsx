import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import type { Cell } from './cell.ts';
import { wordOf } from './cell.ts';
import { Instead } from './instead.tsx';
import { PathFigure } from './path-figure.tsx';
import { isOnTheWay, reasonFor } from './reason.ts';
import { wayOf } from './way.ts';

/** Why a call became what it became, from what was seen of it alone. */
export function Explained({ cell, cells }: { readonly cell: Cell; readonly cells: readonly Cell[] }) {
  const { book } = useStack();
  const { vantage, address, state } = cell;
  if (state.kind !== 'seen') return null;
  const { observation } = state;
  const reason = reasonFor({ vantage, address, observation, book, page: location.hostname });
  return (
    <>
      <p className="detail-why">
        <RichText message={reason} />
      </p>
      <Instead cell={cell} cells={cells} />
      {isOnTheWay(reason) && (
        <PathFigure address={address} way={wayOf(vantage, address, observation)} word={wordOf(cell)} />
      )}
    </>
  );
}
