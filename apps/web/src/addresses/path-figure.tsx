import type { Observation } from '@dari/contract';
import { useId } from 'react';
import { useText } from '../i18n/language-context.ts';
import type { Message } from '../i18n/messages.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useStack } from '../shell/book-context.ts';
import { useMedia } from '../shell/use-media.ts';
import type { Cell } from './cell.ts';
import { wordKey, wordOf } from './cell.ts';
import { PathDrawing } from './path-drawing.tsx';
import { wayOf } from './way.ts';
import type { Way } from './way.ts';
import { stopsOf } from './way-stops.ts';

interface Props {
  readonly cell: Cell;
  readonly observation: Observation;
}

/** Where there is room for the drawing that runs from left to right; elsewhere it stands upright. */
const WIDE = '(min-width: 78rem), (min-width: 40rem) and (max-width: 65.99rem)';

/** The way of a call through the walls, drawn, and below it in words. */
export function PathFigure({ cell, observation }: Props) {
  const text = useText();
  const title = useId();
  const { book } = useStack();
  const isWide = useMedia(WIDE);
  const way = wayOf(cell.vantage, cell.address, observation);
  const word = wordOf(cell);
  const stops = stopsOf(way, cell.address, book);
  return (
    <figure className="path" aria-labelledby={title}>
      <h3 id={title}>{text('path.title')}</h3>
      <PathDrawing
        key={`${cell.vantage} ${cell.address.id} ${word}`}
        way={way}
        word={word}
        port={cell.address.port}
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
          <RichText message={endOf(way, text(wordKey(word)))} />
        </p>
      </figcaption>
    </figure>
  );
}

function endOf(way: Way, word: string): Message {
  if (!way.isSure) return { key: 'path.unsure', params: { word } };
  if (way.end === 'arrives') return { key: 'path.arrives', params: { word } };
  return { key: way.end === 'withheld' ? 'path.withheld' : 'path.stops', params: { word } };
}
