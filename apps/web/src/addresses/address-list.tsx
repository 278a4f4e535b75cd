import { useId } from 'react';
import { useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import { AddressCode } from './address-code.tsx';
import type { Cell } from './cell.ts';
import { cellId, VANTAGES, wordOf } from './cell.ts';
import { CellDetail } from './cell-detail.tsx';
import { CellFace } from './cell-face.tsx';
import { CellNote } from './cell-note.tsx';
import { agreementOf } from './prediction.ts';
import { tiersOf } from './tiers.ts';
import { useVantageName } from './use-vantage-name.ts';

interface Props {
  readonly cells: readonly Cell[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The table for narrow windows: one list per caller. A chosen result opens below its address. */
export function AddressList({ cells, chosen, onChoose }: Props) {
  const text = useText();
  const ids = useId();
  const { book } = useStack();
  const vantageName = useVantageName();
  return VANTAGES.map((vantage) => (
    <section key={vantage} className="vantage" aria-labelledby={`${ids}${vantage}`}>
      <h2 id={`${ids}${vantage}`}>
        {vantage === 'browser' ? (
          text('addresses.groupBrowser')
        ) : (
          <RichText
            message={{ key: 'addresses.groupContainer', params: { container: book.containers[vantage] } }}
          />
        )}
      </h2>
      {tiersOf(book).map(({ tier, title, addresses }) => (
        <div key={tier} className="vantage-tier">
          <h3>
            <RichText message={title} />
          </h3>
          <ul>
            {addresses.map((address) => {
              const cell = cells.find((other) => cellId(other) === cellId({ vantage, address }));
              if (cell === undefined) return null;
              const id = cellId(cell);
              const isOpen = chosen === id;
              return (
                <li key={address.id}>
                  <button
                    type="button"
                    className="list-cell"
                    data-vantage={vantage}
                    data-address={address.id}
                    data-outcome={wordOf(cell)}
                    data-agreement={agreementOf(cell)}
                    aria-expanded={isOpen}
                    onClick={() => {
                      onChoose(isOpen ? null : id);
                    }}
                  >
                    <span className="visually-hidden">
                      {text('addresses.listCell', { from: vantageName(vantage) })}{' '}
                    </span>
                    <AddressCode address={address} />{' '}
                    <span className="cell">
                      <CellFace cell={cell} isTimeless={cell.prediction !== null} />
                      <CellNote cell={cell} />
                    </span>
                  </button>
                  {isOpen && <CellDetail cell={cell} cells={cells} headingLevel={4} />}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  ));
}
