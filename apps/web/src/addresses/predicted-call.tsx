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
  const isOther = agreementOf(cell) === 'differs' || outcome === 'unknown';
  return (
    <>
      {isOther && <Explained cell={cell} cells={cells} />}
      {isOther && outcome !== 'unknown' && <h3 className="detail-part">{text('detail.predictedWas')}</h3>}
      <p className={isOther ? 'quiet' : 'detail-why'}>{reason[language]}</p>
      {!isOther && remedy !== null && <Remedy remedy={remedy} />}
      {!isOther && (
        <PathFigure address={address} way={predictedWay(address, prediction)} word={outcome} isPredicted />
      )}
      <HopList hops={hops} />
      {isOther && outcome === 'unknown' && remedy !== null && <Remedy remedy={remedy} />}
    </>
  );
}
