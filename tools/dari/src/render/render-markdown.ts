import { wrapTo } from './columns.ts';
import type { Style } from './style.ts';

/**
 * Markdown of one level as lines for a terminal: paragraphs, lists and code blocks, with `code` and **strong** in them.
 * Where there are no colours, code keeps its backquotes, because a reader has to see where a command begins and ends.
 *
 * @param columns lines are at most so wide, except code blocks and single words: both may be commands to copy.
 */
export function markdownLines(text: string, columns: number, style: Style): string[] {
  const lines: string[] = [];
  for (const block of blocksOf(text)) {
    if (lines.length > 0) lines.push('');
    lines.push(...(block.kind === 'code' ? block.lines.map((line) => `    ${line}`) : words(block.lines)));
  }
  return lines;

  function words(block: readonly string[]): string[] {
    return itemsOf(block).flatMap(({ mark, text: item }) => {
      const hang = ' '.repeat(mark.length);
      const wrapped = wrapTo(inline(item, style), columns - mark.length);
      return wrapped.map((line, index) => (index === 0 ? mark : hang) + line);
    });
  }
}

interface Block {
  readonly kind: 'words' | 'code';
  readonly lines: readonly string[];
}

/** Paragraphs and lists end at an empty line, code blocks at their fence. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let inCode = false;
  const end = (): void => {
    if (lines.length > 0) blocks.push({ kind: inCode ? 'code' : 'words', lines });
    lines = [];
  };
  for (const line of text.trim().split('\n')) {
    if (/^\s*```/.test(line)) {
      end();
      inCode = !inCode;
    } else if (!inCode && line.trim() === '') end();
    else lines.push(line);
  }
  end();
  return blocks;
}

/** `- `, `* ` or `1. `, after any indentation. */
const MARK = /^(\s*)([-*]|\d+\.)\s+/;

/** Joins the lines of a paragraph, and of each item of a list. */
function itemsOf(lines: readonly string[]): { readonly mark: string; readonly text: string }[] {
  const items: { mark: string; text: string }[] = [];
  for (const line of lines) {
    const mark = MARK.exec(line);
    const last = items.at(-1);
    if (mark !== null)
      items.push({ mark: `${mark[1] ?? ''}${mark[2] ?? ''} `, text: line.slice(mark[0].length) });
    else if (last === undefined) items.push({ mark: '', text: line.trim() });
    else last.text += ` ${line.trim()}`;
  }
  return items;
}

/** Code is left as it is, whatever stars stand in it. A line break inside keeps its colour. */
function inline(text: string, style: Style): string {
  const coloured = style.bold('x') !== 'x';
  return text
    .split(/(`[^`]+`)/)
    .map((part) => {
      if (!part.startsWith('`') || part.length < 3) {
        return part.replaceAll(/\*\*([^*]+)\*\*/g, (_, strong: string) => eachWord(strong, style.bold));
      }
      return coloured ? eachWord(part.slice(1, -1), style.cyan) : part;
    })
    .join('');
}

/** Each word by itself, so that a line can break between them without its colour running into the margin. */
function eachWord(text: string, colour: (word: string) => string): string {
  return text
    .split(' ')
    .map((word) => (word === '' ? word : colour(word)))
    .join(' ');
}
