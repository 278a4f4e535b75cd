import type { PredictedHop } from '@dari/contract';
import { useLanguage, useText } from '../i18n/language-context.ts';
import type { Message } from '../i18n/messages.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

const MARKS = { pass: 'works', stop: 'refused', unknown: 'unknown' } as const;

/** What a call has to get past, in its order: each with the fact that it rests on. The last one decides. */
export function HopList({ title, hops }: { readonly title: string; readonly hops: readonly PredictedHop[] }) {
  const text = useText();
  const { language } = useLanguage();
  if (hops.length === 0) return null;
  return (
    <div className="hops">
      <h3>{title}</h3>
      <ol>
        {hops.map((hop, index) => (
          <li key={index} data-state={hop.state}>
            <OutcomeMark word={MARKS[hop.state]} />
            <p className="hop-place">
              <RichText message={placeOf(hop)} />
              {' · '}
              {text(`hop.${hop.kind}`)}
              {hop.state !== 'pass' && <strong className="hop-end">{text(`hop.${hop.state}`)}</strong>}
              <span className="visually-hidden">{': '}</span>
            </p>
            <p className="hop-fact">{hop.text[language]}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function placeOf({ place: { kind, name } }: PredictedHop): Message {
  switch (kind) {
    case 'network':
      return { key: 'path.room', params: { network: name } };
    case 'container':
      return { key: 'path.container', params: { container: name } };
    case 'browser':
    case 'host':
    case 'engine':
    case 'outside':
      return { key: `path.${kind}`, params: {} };
  }
}
