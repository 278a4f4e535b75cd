import { widthOf } from './width.ts';
import type { DescribedError } from '../errors/described-error.ts';
import type { Explanation } from '../errors/explanation.ts';
import type { Texts } from '../text/texts.ts';
import { padTo, wrapTo } from './columns.ts';
import type { Style } from './style.ts';

/** An error for people: for each thing that is wrong a headline, then what was expected, what was found, what to do. */
export function renderError(error: DescribedError, texts: Texts, style: Style, columns: number): string {
  const blocks = error.explanations.map((explanation) =>
    block(explanation, texts, style, columns).join('\n'),
  );
  if (error.trace !== null) blocks.push(`${style.dim(texts.errors.traceTitle)}\n${style.dim(error.trace)}`);
  return `${blocks.join('\n\n')}\n`;
}

function block(it: Explanation, texts: Texts, style: Style, columns: number): string[] {
  const { labels } = texts.errors;
  const labelWidth = Math.max(...Object.values(labels).map((label) => widthOf(label)));
  const textWidth = Math.max(20, columns - labelWidth - 5);
  const field = (label: string, text: string): string[] =>
    wrapTo(text.replaceAll('\n', ' '), textWidth).map(
      (line, index) => `  ${style.dim(padTo(index === 0 ? label : '', labelWidth))}  ${line}`,
    );
  return [
    ...wrapTo(it.what, columns - 3).map((line, index) =>
      index === 0 ? `${style.red('✗')} ${style.bold(line)}` : `  ${style.bold(line)}`,
    ),
    ...field(labels.expected, it.expected),
    ...field(labels.found, it.found),
    ...(it.detail ?? []).flatMap((line) =>
      wrapTo(line, columns - 6).map((part, index) => (index === 0 ? `  - ${part}` : `    ${part}`)),
    ),
    ...(it.verbatim ?? []).map((line) => `  ${style.dim('|')} ${line}`),
    ...it.next.flatMap((line, index) => field(index === 0 ? labels.next : '', line)),
  ];
}
