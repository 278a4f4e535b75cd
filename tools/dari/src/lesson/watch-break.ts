import { widthOf } from '../render/width.ts';

/** One colour, or one letter. */
// eslint-disable-next-line no-control-regex -- that is how colours are written
const PIECE = /\u001b\[[0-9;]*m|[\s\S]/gu;

/**
 * Breaks a line that is wider than the terminal wherever it has to be: a long command, an id. Colours go on in the next
 * line, as terminals do it.
 */
export function breakLong(line: string, columns: number): string[] {
  if (widthOf(line) <= columns) return [line];
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const cells = piece.startsWith('\u001b') ? 0 : widthOf(piece);
    if (used + cells > columns) {
      lines.push(current);
      current = '';
      used = 0;
    }
    current += piece;
    used += cells;
  }
  return [...lines, current];
}
