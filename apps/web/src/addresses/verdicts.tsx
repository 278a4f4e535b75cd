import { useLanguage, useText } from '../i18n/language-context.ts';
import { useStack } from '../shell/book-context.ts';
import { CopyCommand } from '../shell/copy-command.tsx';
import { addressText, containerOf } from './address-text.ts';
import type { Cell } from './cell.ts';
import { wordKey } from './cell.ts';
import { CellFace } from './cell-face.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { agreementOf } from './prediction.ts';

/** Prediction beside reality, and in words whether they are the same. */
export function Verdicts({ cell }: { readonly cell: Cell }) {
  const text = useText();
  const { prediction } = cell;
  if (prediction === null) return null;
  const { outcome } = prediction;
  const agreement = agreementOf(cell);
  return (
    <div className="verdicts" data-agreement={agreement}>
      <dl>
        <div>
          <dt>{text('detail.predicted')}</dt>
          <dd className="cell" data-outcome={outcome}>
            <OutcomeMark word={outcome} />
            <span className="cell-word">{text(wordKey(outcome))}</span>
          </dd>
        </div>
        <div>
          <dt>{text('detail.dialled')}</dt>
          <dd className="cell">
            <CellFace cell={cell} />
          </dd>
        </div>
      </dl>
      {agreement !== null && agreement !== 'differs' && (
        <p className="quiet">{text(`detail.${agreement}`)}</p>
      )}
      {agreement === 'differs' && <Difference cell={cell} />}
    </div>
  );
}

/** What may be behind it, and how to look again. */
function Difference({ cell: { vantage, address } }: { readonly cell: Cell }) {
  const text = useText();
  const { language } = useLanguage();
  const { book } = useStack();
  const { predictedAt } = book;
  const from = containerOf(book, vantage) ?? 'browser';
  const time =
    predictedAt === undefined
      ? ''
      : new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(predictedAt));
  const { scheme, host, port } = address;
  return (
    <div className="difference">
      <p>
        <strong>
          <span className="differs-mark" aria-hidden="true">
            ≠{' '}
          </span>
          {text('detail.differs')}
        </strong>{' '}
        {text('detail.differsWhy', { time })}
      </p>
      <CopyCommand command={`npx dari why ${from} ${addressText({ scheme, host, port })} --probe`} />
    </div>
  );
}
