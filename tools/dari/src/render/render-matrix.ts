import { formatVantage, REACHABILITY_TEXTS, type Outcome } from '@dari/reachability';
import type { MatrixReport } from '../routes/matrix-report.ts';
import type { RouteReport } from '../routes/route-report.ts';
import type { Texts } from '../text/texts.ts';
import { cutTo, padTo } from './columns.ts';
import { colourOf, markOf } from './render-route.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

/** Between columns; the narrower one where all columns fit then. */
const GAPS = [2, 1] as const;
/** A name of a vantage is not shown wider than this. */
const WIDEST_VANTAGE = 16;

/**
 * The matrix as a table: addresses below each other, vantages side by side; where they do not fit side by side, in several
 * tables. What differs from the prediction is marked in its cell and told in full below.
 */
export function renderMatrix(report: MatrixReport, texts: Texts, style: Style, columns: number): string {
  const { vantages } = report;
  const rows = report.groups.flatMap((group) => group.rows);
  const addressWidth = Math.max(
    ...rows.map(({ address }) => widthOf(address)),
    widthOf(texts.routes.address),
  );
  const cellWidth = Math.max(
    ...vantages.map((name) => Math.min(widthOf(name), WIDEST_VANTAGE)),
    ...rows.flatMap(({ cells }) => cells.map((cell) => widthOf(cellText(cell, texts)))),
  );
  // Names that leave no room for a single column are cut; the lines below the table have them in full.
  const firstWidth = Math.max(12, Math.min(addressWidth, columns - cellWidth - GAPS[1]));
  const fit = (gap: number): number => Math.floor((columns - firstWidth) / (cellWidth + gap));
  const gap = GAPS.find((one) => fit(one) >= vantages.length) ?? GAPS[0];
  const perTable = Math.max(1, fit(gap));
  const tables: string[] = [];
  for (let from = 0; from < vantages.length; from += perTable) {
    const shown = { from, to: Math.min(from + perTable, vantages.length) };
    tables.push(table(report, shown, { firstWidth, cellWidth, gap }, texts, style).join('\n'));
  }
  return [...tables, footer(report, texts, style)].join('\n\n');
}

interface Widths {
  readonly firstWidth: number;
  readonly cellWidth: number;
  readonly gap: number;
}

function table(
  { vantages, groups }: MatrixReport,
  { from, to }: { readonly from: number; readonly to: number },
  { firstWidth, cellWidth, gap }: Widths,
  texts: Texts,
  style: Style,
): string[] {
  const line = (first: string, cells: readonly string[]): string =>
    [padTo(first, firstWidth), ...cells.map((cell) => padTo(cell, cellWidth))]
      .join(' '.repeat(gap))
      .trimEnd();
  const head = vantages
    .slice(from, to)
    .map((name) => style.bold(cutTo(name, Math.min(cellWidth, WIDEST_VANTAGE))));
  const body = groups.flatMap(({ title, rows }) => [
    style.bold(title),
    ...rows.map(({ address, cells }) =>
      line(
        cutTo(address, firstWidth),
        cells.slice(from, to).map((cell) => styledCell(cell, texts, style)),
      ),
    ),
  ]);
  return [line(style.dim(texts.routes.address), head), ...body];
}

function styledCell(cell: RouteReport | null, texts: Texts, style: Style): string {
  const text = cellText(cell, texts);
  if (cell === null) return style.dim(text);
  if (cell.agrees === false) return style.bold(style.magenta(text));
  return colourOf(shownOutcome(cell), style)(text);
}

function cellText(cell: RouteReport | null, { routes }: Texts): string {
  if (cell === null) return '–';
  const outcome = shownOutcome(cell);
  const mark = cell.agrees === false ? '≠' : markOf(outcome);
  return `${mark} ${routes.short[outcome]}`;
}

/** What was seen counts, where somebody dialled. */
function shownOutcome({ verdict, observed }: RouteReport): Outcome {
  return observed?.outcome ?? verdict.outcome;
}

function footer(report: MatrixReport, texts: Texts, style: Style): string {
  const { routes } = texts;
  const { counts } = report;
  const all = report.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const differing = all.filter((cell) => cell?.agrees === false);
  const words = REACHABILITY_TEXTS[routes.language].outcomes;
  const lines = differing.flatMap((cell) => {
    if (cell?.observed === null || cell === null) return [];
    const { verdict, observed } = cell;
    const route = `${formatVantage(verdict.vantage)} → ${verdict.address.text}`;
    return [
      `${style.magenta('≠')} ${style.bold(route)}`,
      `  ${routes.differs(words[verdict.outcome], verdict.code, words[observed.outcome], observed.seen)}`,
    ];
  });
  const summary = report.dialled ? routes.dialledToo(counts) : routes.predictedOnly(counts.routes);
  const colour = counts.differ > 0 ? style.red : counts.unknown > 0 ? style.yellow : style.green;
  return `${[...lines, colour(summary), style.dim(routes.askWhy)].join('\n')}\n`;
}
