import { useSyncExternalStore } from 'react';
import { servedBy } from '../api/served-by.ts';
import { useText } from '../i18n/language-context.ts';
import { useStack } from '../shell/book-context.ts';

/** In a stack with several of the api: which of them answered last, and how often each has. */
export function Replicas() {
  const text = useText();
  const { book } = useStack();
  const { last, counts } = useSyncExternalStore(servedBy.subscribe, servedBy.now);
  if (book.replicas.length < 2) return null;
  return (
    <section className="replicas" aria-labelledby="replicas">
      <h2 id="replicas">{text('replicas.title')}</h2>
      <ul>
        {book.replicas.map((name) => {
          const count = counts[name] ?? 0;
          const isLast = name === last;
          return (
            <li key={name} data-replica={name} data-last={isLast}>
              <code translate="no">{name}</code>
              <span className="replica-count">
                {text(count === 1 ? 'replicas.countOne' : 'replicas.count', { count })}
              </span>
              {isLast && <span className="replica-last">{text('replicas.last')}</span>}
            </li>
          );
        })}
      </ul>
      <p className="quiet">{text('replicas.why')}</p>
    </section>
  );
}
