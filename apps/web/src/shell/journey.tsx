import { useText } from '../i18n/language-context.ts';
import { useStack } from './book-context.ts';
import { journeyOf } from './journey-stops.ts';

/** The way a goal travels in this stack, and the stack's name. */
export function Journey() {
  const text = useText();
  const { book, api } = useStack();
  const networks = [...new Set([...book.networks.web, ...book.networks.api, ...book.networks.db])];
  const stops = [text('goals.journeyBrowser'), ...journeyOf(book, new URL(api).host)];
  return (
    <footer className="footer">
      <div className="footer-inner">
        <div className="journey">
          <h2 id="journey">{text('goals.journey')}</h2>
          <ol aria-labelledby="journey">
            {stops.map((stop, index) => (
              <li key={stop}>{index === 0 ? stop : <code translate="no">{stop}</code>}</li>
            ))}
          </ol>
        </div>
        <p className="quiet">{text('app.stack', { stack: book.stack, network: networks.join(', ') })}</p>
      </div>
    </footer>
  );
}
