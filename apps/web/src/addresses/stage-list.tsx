import type { ProbeStage, Vantage } from '@dari/contract';
import { useText } from '../i18n/language-context.ts';
import { durationText } from './duration-text.ts';
import { OutcomeMark } from './outcome-mark.tsx';

interface Props {
  readonly vantage: Vantage;
  readonly stages: readonly ProbeStage[];
}

/** What a probe saw: name, connection, answer. The first that did not come through decided. */
export function StageList({ vantage, stages }: Props) {
  const text = useText();
  if (stages.length === 0) return null;
  const isSilent = vantage === 'browser' && stages.some(({ ok }) => !ok);
  return (
    <div className="stages">
      <h3>{text('detail.seen')}</h3>
      <ol>
        {stages.map(({ stage, ok, seen, ms }) => (
          <li key={stage} data-stage={stage} data-ok={ok}>
            <OutcomeMark word={ok ? 'works' : 'refused'} />
            <span className="stage-name">
              {text(`detail.stage.${stage}`)}
              <span className="visually-hidden">
                {': '}
                {text(ok ? 'detail.stageOk' : 'detail.stageStop')}
              </span>
            </span>
            <code translate="no">{seen}</code>
            <span className="cell-ms">{durationText(ms)}</span>
          </li>
        ))}
      </ol>
      {isSilent && <p className="quiet">{text('detail.noLook')}</p>}
    </div>
  );
}
