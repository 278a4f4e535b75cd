import {
  factText,
  formatVantage,
  REACHABILITY_TEXTS,
  remedyText,
  renderRemedy,
  tell,
  type Outcome,
  type Place,
} from '@dari/reachability';
import type { ShellName } from '@dari/topology';
import type { RouteReport } from '../routes/route-report.ts';
import type { Texts } from '../text/texts.ts';
import { padTo, wrapTo } from './columns.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

type ReachabilityTexts = (typeof REACHABILITY_TEXTS)['en'];

/** Marks are words' companions, never alone: colours may be off. */
const MARKS = { pass: '✓', stop: '✗', unknown: '?' } as const;

/** Where the call ends: with its server, at a wall, or nobody knows. */
const ENDS: Partial<Record<Outcome, string>> = { works: '●', unknown: '?' };

/** The narrowest that text is set. */
const NARROWEST = 24;

/**
 * One route for people: what becomes of the call in one sentence, the places that it crosses with what decides at each,
 * what was seen when it was dialled, and what to do.
 */
export function renderRoute(
  report: RouteReport,
  { dialled, shell }: { readonly dialled: boolean; readonly shell: ShellName },
  texts: Texts,
  style: Style,
  columns: number,
): string {
  const { verdict } = report;
  const { labels, language } = texts.routes;
  const colour = colourOf(verdict.outcome, style);
  const told = tell(verdict, language);
  const route = `${formatVantage(verdict.vantage)} → ${verdict.address.text}`;
  const lines = [
    `${colour(markOf(verdict.outcome))} ${style.bold(route)}: ${colour(told.outcome)}`,
    ...wrapTo(told.explanation, width(columns, 2)).map((line) => `  ${line}`),
    '',
    ...path(report, texts, style, columns),
  ];
  const labelWidth = Math.max(...Object.values(labels).map((label) => widthOf(label)));
  const indent = labelWidth + 4;
  const field = (label: string, text: string): string[] =>
    wrapTo(text, width(columns, indent)).map(
      (line, index) => `  ${style.dim(padTo(index === 0 ? label : '', labelWidth))}  ${line}`,
    );
  if (dialled) lines.push(...field(labels.dialled, observedText(report, texts, style)));
  const { remedy } = verdict;
  if (remedy !== null) {
    lines.push(...field(labels.remedy, remedyText(remedy, language)));
    // Not wrapped: a line that is cut in two cannot be pasted.
    lines.push(...renderRemedy(remedy, shell).map((line) => `${' '.repeat(indent)}${style.cyan(line)}`));
  }
  lines.push(...field(labels.code, style.dim(verdict.code)));
  return `${lines.join('\n')}\n`;
}

/** Each place once, with its hops below it, down to where the call ends. */
function path({ verdict }: RouteReport, texts: Texts, style: Style, columns: number): string[] {
  const { language } = texts.routes;
  const words = REACHABILITY_TEXTS[language];
  const nameWidth = Math.max(...verdict.hops.map(({ kind }) => widthOf(words.hops[kind])), 0);
  const indent = 6 + nameWidth + 2;
  const lines: string[] = [];
  let where = '';
  for (const hop of verdict.hops) {
    const place = placeText(hop.place, words);
    if (place !== where) lines.push(`  ${style.bold(place)}`);
    where = place;
    const colour = { pass: style.green, stop: style.red, unknown: style.yellow }[hop.state];
    wrapTo(factText(hop.fact, language), width(columns, indent)).forEach((text, index) => {
      const mark = index === 0 ? colour(MARKS[hop.state]) : ' ';
      const name = padTo(index === 0 ? words.hops[hop.kind] : '', nameWidth);
      lines.push(`  ${style.dim('│')} ${mark} ${style.dim(name)}  ${text}`);
    });
  }
  const colour = colourOf(verdict.outcome, style);
  if (lines.length > 0) lines.push(`  ${colour(ENDS[verdict.outcome] ?? '╳')}`, '');
  return lines;
}

function placeText({ kind, name }: Place, words: ReachabilityTexts): string {
  return name === '' ? words.places[kind] : `${words.places[kind]} ${name}`;
}

/** @returns what was seen, and whether it is what was said. */
function observedText({ observed, agrees, verdict }: RouteReport, { routes }: Texts, style: Style): string {
  if (observed === null) return style.yellow(routes.notDialled);
  const words = REACHABILITY_TEXTS[routes.language].outcomes;
  const seen = routes.observed(words[observed.outcome], observed.ms, observed.seen);
  if (agrees === null) return `${seen} ${style.yellow(routes.notComparable)}`;
  if (agrees) return `${seen} ${style.green(routes.asPredicted)}`;
  return `${seen} ${style.red(routes.notAsPredicted(words[verdict.outcome]))}`;
}

export function markOf(outcome: Outcome): string {
  return outcome === 'works' ? MARKS.pass : outcome === 'unknown' ? MARKS.unknown : MARKS.stop;
}

export function colourOf(outcome: Outcome, style: Style): (text: string) => string {
  return outcome === 'works' ? style.green : outcome === 'unknown' ? style.yellow : style.red;
}

function width(columns: number, indent: number): number {
  return Math.max(NARROWEST, columns - indent - 1);
}
