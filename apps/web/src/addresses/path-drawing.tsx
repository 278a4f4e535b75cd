import { useText } from '../i18n/language-context.ts';
import { useStack } from '../shell/book-context.ts';
import type { CellWord } from './cell.ts';
import { linePath } from './line-path.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { PathPlaces } from './path-places.tsx';
import { tallLayout, wideLayout } from './path-layout.ts';
import { groundOf } from './places.ts';
import { isUnpublished } from './reason.ts';
import type { Way } from './way.ts';

interface Props {
  readonly way: Way;
  readonly word: CellWord;
  readonly port: number;
  readonly shape: 'wide' | 'tall';
}

/** Places with walls, and the call that crosses them or stops at one. The words below it say the same. */
export function PathDrawing({ way, word, port, shape }: Props) {
  const text = useText();
  const { book } = useStack();
  const ground = groundOf(book);
  const layout = shape === 'wide' ? wideLayout(ground) : tallLayout(ground);
  const corners = layout.line(way);
  const [first, last] = [corners[0] ?? [0, 0], corners.at(-1) ?? [0, 0]];
  const isBack = way.end === 'arrives' || way.end === 'withheld';
  const [markX, markY] = way.end === 'withheld' ? first : last;
  const isOpen = way.to === 'proxy' || (way.to !== 'web' && !isUnpublished({ tier: way.to }, book));
  const isInside = isBack || way.end === 'at-target';
  const hasDoor = way.from === 'browser' && way.via === 'door' && isOpen && isInside;
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      data-shape={shape}
      data-end={way.end}
      data-works={word === 'works'}
      data-sure={way.isSure}
      aria-hidden="true"
    >
      <PathPlaces
        layout={layout}
        book={book}
        active={[way.from, way.onward ?? way.to, ...(ground.hasProxy ? [way.to] : [])]}
        browserLabel={text('path.browser')}
        hostLabel={text('path.host')}
        engineLabel={text('path.engine')}
        namesLabel={text('path.dns')}
        door={hasDoor ? { place: way.to, port } : null}
      />
      <path className="line-under" d={linePath(corners)} />
      <path className="line" d={linePath(corners)} pathLength={1} />
      {isBack && <circle className="line-start" cx={first[0]} cy={first[1]} r={4} />}
      <g transform={`translate(${markX - 11} ${markY - 11})`} className="line-end">
        <circle cx={11} cy={11} r={11} />
        <svg x={4} y={4} width={14} height={14} viewBox="0 0 16 16">
          <OutcomeMark word={word} />
        </svg>
      </g>
    </svg>
  );
}
