import { useId } from 'react';
import { useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import { FailureText } from '../shell/failure-text.tsx';
import { AddressCode } from './address-code.tsx';
import type { Cell } from './cell.ts';
import { wordOf } from './cell.ts';
import { CellFace } from './cell-face.tsx';
import { Instead } from './instead.tsx';
import { PathFigure } from './path-figure.tsx';
import { isOnTheWay, reasonFor } from './reason.ts';
import { StageList } from './stage-list.tsx';
import { useVantageName } from './use-vantage-name.ts';

interface Props {
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  readonly headingLevel: 2 | 4;
}

/** One call in full: the sentence first, then its way, then what was seen step by step. */
export function CellDetail({ cell, cells, headingLevel }: Props) {
  const text = useText();
  const heading = useId();
  const { book } = useStack();
  const vantageName = useVantageName();
  const { vantage, address, state } = cell;
  const reason =
    state.kind === 'seen'
      ? reasonFor({ vantage, address, observation: state.observation, book, page: location.hostname })
      : null;
  const Heading = headingLevel === 2 ? 'h2' : 'h4';
  return (
    <section className="detail" aria-labelledby={heading} data-detail={`${vantage} ${address.id}`}>
      <Heading id={heading} className="detail-head">
        <span className="quiet">{text('detail.from', { from: vantageName(vantage) })}</span>
        <AddressCode address={address} />
      </Heading>
      <p className="cell detail-word" data-outcome={wordOf(cell)}>
        <CellFace cell={cell} />
      </p>
      {state.kind === 'pending' && <p>{text('detail.pending')}</p>}
      {state.kind === 'no-probe' && (
        <p className="detail-why">
          <RichText message={{ key: 'detail.noProbe', params: { container: vantageName(vantage) } }} />
        </p>
      )}
      {state.kind === 'not-asked' && (
        <>
          <p className="detail-why">
            <RichText message={{ key: 'detail.notAsked', params: { container: vantageName(vantage) } }} />
          </p>
          <FailureText error={state.error} asked={vantage === 'api' ? 'api' : 'web'} />
        </>
      )}
      {state.kind === 'seen' && reason !== null && (
        <>
          <p className="detail-why">
            <RichText message={reason} />
          </p>
          <Instead cell={cell} cells={cells} />
          {isOnTheWay(reason) && <PathFigure cell={cell} observation={state.observation} />}
          <StageList vantage={vantage} stages={state.observation.stages} />
        </>
      )}
    </section>
  );
}
