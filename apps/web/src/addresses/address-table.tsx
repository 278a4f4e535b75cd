import type { Address } from '@dari/contract';
import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import { AddressCode } from './address-code.tsx';
import { addressText } from './address-text.ts';
import type { Cell } from './cell.ts';
import { cellId, VANTAGES, wordOf } from './cell.ts';
import { CellFace } from './cell-face.tsx';
import { CellNote } from './cell-note.tsx';
import { nextPosition } from './grid-keys.ts';
import { agreementOf } from './prediction.ts';
import { tiersOf } from './tiers.ts';
import { useVantageName } from './use-vantage-name.ts';

interface Props {
  readonly cells: readonly Cell[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Addresses in the rows, callers in the columns. One cell is in the tab order; arrow keys walk to the others. */
export function AddressTable({ cells, chosen, onChoose }: Props) {
  const text = useText();
  const keys = useId();
  const { book } = useStack();
  const vantageName = useVantageName();
  const table = useRef<HTMLTableElement>(null);
  const [position, setPosition] = useState({ row: 0, column: 0 });
  const tiers = tiersOf(book);
  const rows = tiers.flatMap(({ addresses }) => addresses);

  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: rows.length, columns: VANTAGES.length };
    const next = nextPosition(event.key, position, size, event.ctrlKey);
    if (next === null || event.altKey || event.metaKey) return;
    event.preventDefault();
    setPosition(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };

  const rowOf = (address: Address) => rows.indexOf(address);
  return (
    <div className="table-box">
      <table ref={table} className="addresses-table" aria-describedby={keys} onKeyDown={onKeyDown}>
        <caption className="visually-hidden">{text('addresses.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('addresses.address')}</th>
            {VANTAGES.map((vantage) => (
              <th scope="col" key={vantage} data-vantage={vantage}>
                {vantage === 'browser' ? vantageName(vantage) : <code>{vantageName(vantage)}</code>}
                <span className="th-note">{text(`addresses.where.${vantage}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {tiers.map(({ tier, title, addresses }) => (
          <tbody key={tier}>
            <tr className="tier-row">
              <th scope="rowgroup" colSpan={1 + VANTAGES.length}>
                <RichText message={title} />
              </th>
            </tr>
            {addresses.map((address) => (
              <tr key={address.id} data-address={address.id}>
                <th scope="row">
                  <AddressCode address={address} />
                  <span className="th-note">{text(`addresses.form.${address.form}`)}</span>
                </th>
                {VANTAGES.map((vantage, column) => {
                  const cell = cells.find((other) => cellId(other) === cellId({ vantage, address }));
                  if (cell === undefined) return <td key={vantage} />;
                  const row = rowOf(address);
                  const isHere = position.row === row && position.column === column;
                  return (
                    <td key={vantage}>
                      <button
                        type="button"
                        className="cell"
                        data-cell={`${row} ${column}`}
                        data-vantage={vantage}
                        data-address={address.id}
                        data-outcome={wordOf(cell)}
                        data-agreement={agreementOf(cell)}
                        tabIndex={isHere ? 0 : -1}
                        aria-pressed={chosen === cellId(cell)}
                        onFocus={() => {
                          setPosition({ row, column });
                        }}
                        onClick={() => {
                          onChoose(cellId(cell));
                        }}
                      >
                        <span className="visually-hidden">
                          {text('addresses.cell', {
                            from: vantageName(vantage),
                            address: addressText(address),
                          })}{' '}
                        </span>
                        <CellFace cell={cell} isTimeless={cell.prediction !== null} />
                        <CellNote cell={cell} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p id={keys} className="quiet table-keys">
        {text('addresses.keys')}
      </p>
    </div>
  );
}
