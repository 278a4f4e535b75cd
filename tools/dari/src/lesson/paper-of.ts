import type { Context } from '../cli/context.ts';
import { WIDEST, type Paper } from './show-task.ts';

/** What results are shown with on standard output. */
export function paperOf({ world, texts, outStyle }: Context): Paper {
  return { texts, style: outStyle, columns: Math.min(world.terminal.columns(), WIDEST) };
}

/** @returns lines as one text. */
export function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
