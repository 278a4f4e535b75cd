import type { Address } from '@dari/contract';
import { useId } from 'react';
import { useText } from '../i18n/language-context.ts';
import type { Message } from '../i18n/messages.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import { useMedia } from '../shell/use-media.ts';
import type { CellWord } from './cell.ts';
import { wordKey } from './cell.ts';
import { PathDrawing } from './path-drawing.tsx';
import type { Way } from './way.ts';
import { stopsOf } from './way-stops.ts';

interface Props {
  readonly address: Address;
  readonly way: Way;
  readonly word: CellWord;
  /** Whether this is the way that is predicted; otherwise it is the one that was seen. */
  readonly isPredicted?: boolean;
}

/** Where there is room for the drawing that runs from left to right; elsewhere it stands upright. */
const WIDE = '(min-width: 78rem), (min-width: 40rem) and (max-width: 65.99rem)';

/** The way of a call through the walls, drawn, and below it in words. */
export function PathFigure({ address, way, word, isPredicted = false }: Props) {
  const text = useText();
  const title = useId();
  const { book } = useStack();
  const isWide = useMedia(WIDE);
  const stops = stopsOf(way, address, book);
  return (
    <figure className="path" aria-labelledby={title}>
      <h3 id={title}>{text('path.title')}</h3>
      <PathDrawing
        key={`${way.from} ${address.id} ${word}`}
        way={way}
        word={word}
        port={address.port}
        shape={isWide ? 'wide' : 'tall'}
      />
      <figcaption>
        <ol className="stops">
          {stops.map((stop, index) => (
            <li key={index}>
              <RichText message={stop} />
            </li>
          ))}
        </ol>
        <p className="stops-end">
          <RichText message={endOf(way, text(wordKey(word)), isPredicted)} />
        </p>
      </figcaption>
    </figure>
  );
}

function endOf(way: Way, word: string, isPredicted: boolean): Message {
  if (!way.isSure && isPredicted) return { key: 'path.missing', params: {} };
  if (!way.isSure) return { key: 'path.unsure', params: { word } };
  if (way.end === 'arrives') return { key: 'path.arrives', params: { word } };
  return { key: way.end === 'withheld' ? 'path.withheld' : 'path.stops', params: { word } };
}
