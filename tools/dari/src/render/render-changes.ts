import {
  factText,
  formatVantage,
  REACHABILITY_TEXTS,
  type Change,
  type Hop,
  type Verdict,
} from '@dari/reachability';
import type { Texts } from '../text/texts.ts';
import { padTo, wrapTo } from './columns.ts';
import { colourOf, markOf } from './render-route.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

/** Routes that end otherwise: each with the two ends and the hop that makes the difference. */
export function renderChanges(found: readonly Change[], texts: Texts, style: Style, columns: number): string {
  const { routes } = texts;
  if (found.length === 0) return `${routes.noChange}\n`;
  return `${[routes.changed(found.length), ...found.flatMap((one) => change(one, texts, style, columns))].join('\n')}\n`;
}

function change(
  { vantage, address, before, after, because }: Change,
  { routes }: Texts,
  style: Style,
  columns: number,
): string[] {
  const words = REACHABILITY_TEXTS[routes.language].outcomes;
  const labelWidth = Math.max(widthOf(routes.before), widthOf(routes.after));
  const side = (label: string, verdict: Verdict | null, hop: Hop | null): string[] => {
    const colour = verdict === null ? style.dim : colourOf(verdict.outcome, style);
    const end = verdict === null ? routes.noRoute : `${markOf(verdict.outcome)} ${words[verdict.outcome]}`;
    const text = verdict === null || hop === null ? '' : factText(hop.fact, routes.language);
    const first = `  ${style.dim(padTo(label, labelWidth))}  ${colour(end)}`;
    return [
      first,
      ...wrapTo(text, columns - labelWidth - 7).flatMap((line) =>
        line === '' ? [] : [`${' '.repeat(labelWidth + 6)}${line}`],
      ),
    ];
  };
  return [
    '',
    style.bold(`${formatVantage(vantage)} → ${address.text}`),
    ...side(routes.before, before, because.before),
    ...side(routes.after, after, because.after),
  ];
}
