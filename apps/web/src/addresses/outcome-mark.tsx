import type { CellWord } from './cell.ts';

/** One drawing per outcome in a box of 16 by 16: told apart by shape, not by colour. */
const SHAPES: Readonly<Record<CellWord, string>> = {
  works: 'M3 8.5 6.5 12 13 4.5',
  'name-not-found': 'M2.5 8V3h5l6 6-5 5-6-6ZM5.2 5.6h.1M1.5 14.5l13-13',
  refused: 'M4 4l8 8M12 4l-8 8',
  unreachable: 'M1.5 8h3.5M11 8h3.5M6 4.5v7M10 4.5v7',
  timeout: 'M8 2a6 6 0 1 0 .01 0M8 5v3.2l2 1.6',
  closed: 'M4 14V2.5h8V14M2 14h12M9.6 8.3h.1',
  blocked: 'M8 2a6 6 0 1 0 .01 0M3.8 3.8l8.4 8.4',
  unknown: 'M5.5 5.8a2.5 2.5 0 1 1 3.6 2.3C8.3 8.5 8 9 8 9.8M8 13h.01',
  'no-answer': 'M3 8h.01M8 8h.01M13 8h.01',
  'not-asked': 'M3.5 8h9',
  'no-probe': 'M3.5 8h9',
  pending: 'M8 2a6 6 0 1 1-6 6',
};

/** The mark of an outcome. The word always stands beside it. */
export function OutcomeMark({ word }: { readonly word: CellWord }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-mark={word}>
      <path d={SHAPES[word]} />
    </svg>
  );
}
