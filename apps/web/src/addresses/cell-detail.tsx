import { useId } from 'react';
import { useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { FailureText } from '../shell/failure-text.tsx';
import { AddressCode } from './address-code.tsx';
import type { Cell } from './cell.ts';
import { wordOf } from './cell.ts';
import { CellFace } from './cell-face.tsx';
import { Explained } from './explained.tsx';
import { PredictedCall } from './predicted-call.tsx';
import { StageList } from './stage-list.tsx';
import { useVantageName } from './use-vantage-name.ts';
import { Verdicts } from './verdicts.tsx';

interface Props {
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  readonly headingLevel: 2 | 4;
}

/** One call in full: what became of it, why, its way, and what was seen step by step. */
export function CellDetail({ cell, cells, headingLevel }: Props) {
  const text = useText();
  const heading = useId();
  const vantageName = useVantageName();
  const { vantage, address, state, prediction } = cell;
  const Heading = headingLevel === 2 ? 'h2' : 'h4';
  return (
    <section className="detail" aria-labelledby={heading} data-detail={`${vantage} ${address.id}`}>
      <Heading id={heading} className="detail-head">
        <span className="quiet">{text('detail.from', { from: vantageName(vantage) })}</span>
        <AddressCode address={address} />
      </Heading>
      {prediction === null ? (
        <p className="cell detail-word" data-outcome={wordOf(cell)}>
          <CellFace cell={cell} />
        </p>
      ) : (
        <Verdicts cell={cell} />
      )}
      {state.kind === 'pending' && prediction === null && <p>{text('detail.pending')}</p>}
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
      {prediction === null ? (
        <Explained cell={cell} cells={cells} />
      ) : (
        <PredictedCall cell={cell} prediction={prediction} cells={cells} />
      )}
      {state.kind === 'seen' && <StageList vantage={vantage} stages={state.observation.stages} />}
    </section>
  );
}
