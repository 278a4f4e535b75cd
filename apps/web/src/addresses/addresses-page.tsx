import { useState } from 'react';
import { useLanguage, useMessageText, useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useAnnounce } from '../shell/announcer-context.ts';
import { useStack } from '../shell/book-context.ts';
import { useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { AddressList } from './address-list.tsx';
import { AddressTable } from './address-table.tsx';
import { cellId, wordOf } from './cell.ts';
import { CellDetail } from './cell-detail.tsx';
import { agreementOf } from './prediction.ts';
import { reasonFor } from './reason.ts';
import { Summary } from './summary.tsx';
import { useCells } from './use-cells.ts';

/** The call that surprises most people: the browser and a container's name. */
const FIRST_CHOSEN = cellId({ vantage: 'browser', address: { id: 'api:container-name' } });

/** Who can call whom: every address of the book, dialled from every place, and the way of the chosen call. */
export function AddressesPage() {
  const text = useText();
  const said = useMessageText();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { book } = useStack();
  const { cells, dialAgain } = useCells();
  const isWide = useMedia('(min-width: 66rem)');
  const [asked, setChosen] = useState<string | null>(null);
  const chosen = asked ?? (isWide ? FIRST_CHOSEN : null);
  useTitle(text('app.titleAddresses'));

  const all = cells.filter(({ state }) => state.kind !== 'no-probe').length;
  const done = all - cells.filter(({ state }) => state.kind === 'pending').length;
  const works = cells.filter((cell) => wordOf(cell) === 'works').length;
  const chosenCell = cells.find((cell) => cellId(cell) === chosen);

  const choose = (id: string | null) => {
    setChosen(id);
    const cell = cells.find((other) => cellId(other) === id);
    if (cell?.state.kind === 'seen') {
      const { vantage, address, state, prediction } = cell;
      const page = location.hostname;
      announce(
        prediction === null || ['differs', 'open'].includes(agreementOf(cell) ?? '')
          ? said(reasonFor({ vantage, address, observation: state.observation, book, page }))
          : prediction.reason[language],
      );
    }
  };

  return (
    <div className="addresses">
      <div className="addresses-head">
        <h1>{text('addresses.title')}</h1>
        <p className="lead">
          {text(book.predictions === undefined ? 'addresses.lead' : 'addresses.leadPredicted')}
        </p>
      </div>
      {all === 0 ? (
        <section className="empty" data-state="empty">
          <h2>{text('addresses.emptyTitle')}</h2>
          <p>
            <RichText message={{ key: 'addresses.emptyText', params: {} }} />
          </p>
        </section>
      ) : (
        <>
          <div className="addresses-tools">
            <button type="button" className="button" aria-disabled={done < all} onClick={dialAgain}>
              {text('addresses.again')}
            </button>
            {done < all && <p className="quiet">{text('addresses.dialling', { done, all })}</p>}
            <p className="quiet" role="status">
              {done === all && text('addresses.doneAll', { all, works })}
            </p>
            {done === all && <Summary cells={cells} />}
          </div>
          {isWide ? (
            <div className="addresses-split">
              <AddressTable cells={cells} chosen={chosen} onChoose={choose} />
              <div className="addresses-side">
                {chosenCell !== undefined && <CellDetail cell={chosenCell} cells={cells} headingLevel={2} />}
              </div>
            </div>
          ) : (
            <AddressList cells={cells} chosen={chosen} onChoose={choose} />
          )}
        </>
      )}
    </div>
  );
}
