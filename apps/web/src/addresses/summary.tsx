import { useLanguage, useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import type { Cell } from './cell.ts';
import { agreementOf } from './prediction.ts';

/** How all calls compare with what was predicted of them, once all have ended. */
export function Summary({ cells }: { readonly cells: readonly Cell[] }) {
  const text = useText();
  const { language } = useLanguage();
  const { predictedAt } = useStack().book;
  const all = cells.map(agreementOf).filter((one) => one !== null);
  if (all.length === 0 || predictedAt === undefined) return null;
  const differ = all.filter((one) => one === 'differs').length;
  const open = all.filter((one) => one === 'open').length;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(predictedAt));
  return (
    <div className="summary" role="status" data-differ={differ}>
      {differ > 0 && (
        <p className="summary-differ">
          <span className="differs-mark" aria-hidden="true">
            ≠{' '}
          </span>
          {text('summary.differ', { differ, all: all.length })}
        </p>
      )}
      <p className="quiet">
        {differ === 0 && open === 0 ? text('summary.all') : null}
        {open > 0 && <RichText message={{ key: 'summary.open', params: { open } }} />}{' '}
        {text('summary.at', { time })}
      </p>
    </div>
  );
}
