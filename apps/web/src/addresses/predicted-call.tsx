import type { Prediction } from '@dari/contract';
import { useLanguage, useText } from '../i18n/language-context.ts';
import type { Cell } from './cell.ts';
import { Explained } from './explained.tsx';
import { HopList } from './hop-list.tsx';
import { PathFigure } from './path-figure.tsx';
import { predictedWay } from './predicted-way.ts';
import { agreementOf } from './prediction.ts';
import { Remedy } from './remedy.tsx';

interface Props {
  readonly cell: Cell;
  readonly prediction: Prediction;
  readonly cells: readonly Cell[];
}

/** Why a call comes out so, the hop that decides, and what mends it. */
export function PredictedCall({ cell, prediction, cells }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const { address } = cell;
  const { outcome, hops, reason, remedy } = prediction;
  // What really happened comes first where it is something else, or where nothing is known beforehand.
  if (agreementOf(cell) === 'differs') {
    return (
      <>
        <Explained cell={cell} cells={cells} />
        <HopList title={text('detail.predictedWas')} hops={hops} />
      </>
    );
  }
  if (outcome === 'unknown') {
    return (
      <>
        <Explained cell={cell} cells={cells} />
        <HopList title={text('detail.hops')} hops={hops} />
        {remedy !== null && <Remedy remedy={remedy} />}
      </>
    );
  }
  return (
    <>
      <p className="detail-why">{reason[language]}</p>
      {remedy !== null && <Remedy remedy={remedy} />}
      <PathFigure address={address} way={predictedWay(address, prediction)} word={outcome} isPredicted />
      <HopList title={text('detail.hops')} hops={hops} />
    </>
  );
}
