import type { NoteId } from '@dari/course';
import { cutTo, wrapTo } from '../render/columns.ts';
import type { Style } from '../render/style.ts';
import type { Texts } from '../text/texts.ts';
import type { ToldClaim } from './claims-report.ts';

const WIDEST = 120;
const INDENT = '    ';
/** Rows that one piece of evidence may take. */
const EVIDENCE_ROWS = 3;

/** The tested claims, grouped by note, and how many there are of each verdict. */
export function renderClaims(
  claims: readonly ToldClaim[],
  seconds: string,
  engine: string,
  texts: Texts,
  style: Style,
  columns: number,
): string {
  const width = Math.min(columns, WIDEST);
  const notes = [...new Set(claims.map(({ note }) => note))];
  const lines = notes.flatMap((note) => [
    style.bold(texts.claims.note(note)),
    ...claims
      .filter((claim) => claim.note === note)
      .flatMap((claim) => rowOf(claim, note, texts, style, width)),
    '',
  ]);
  const count = (verdict: ToldClaim['verdict']): number =>
    claims.filter((claim) => claim.verdict === verdict).length;
  const summary = texts.claims.summary({
    all: claims.length,
    true: count('true'),
    false: count('false'),
    depends: count('depends'),
    undecided: count('undecided'),
    seconds,
    engine,
  });
  return `${[...lines, ...summary.flatMap((line) => wrapTo(line, width))].join('\n')}\n`;
}

function rowOf(claim: ToldClaim, note: NoteId, texts: Texts, style: Style, width: number): string[] {
  const { verdict, evidence, reason, instead } = claim;
  const wrap = (text: string): string[] =>
    wrapTo(text, width - INDENT.length).map((line) => cutTo(line, width - INDENT.length));
  const seen = wrap(evidence);
  const rows =
    seen.length > EVIDENCE_ROWS
      ? [...seen.slice(0, EVIDENCE_ROWS - 1), `${seen[EVIDENCE_ROWS - 1] ?? ''} …`]
      : seen;
  const also = claim.also.filter((other) => other !== note);
  // What is so instead says more precisely than the reason what it depends on.
  const more = instead ?? reason;
  const head = `${mark(verdict, style)} ${word(verdict, texts, style)}  ${claim.id}`;
  return [
    `  ${head}${also.length === 0 ? '' : style.dim(` (${also.join(', ')})`)}`,
    ...wrap(claim.statement).map((line) => INDENT + line),
    ...rows.map((line) => INDENT + style.dim(cutTo(line, width - INDENT.length))),
    ...(more === null ? [] : wrap(more).map((line) => INDENT + line)),
  ];
}

function mark(verdict: ToldClaim['verdict'], style: Style): string {
  const marks = {
    true: style.green('✓'),
    false: style.red('✗'),
    depends: style.yellow('±'),
    undecided: style.yellow('…'),
  };
  return marks[verdict];
}

function word(verdict: ToldClaim['verdict'], { claims }: Texts, style: Style): string {
  const styles = { true: style.green, false: style.red, depends: style.yellow, undecided: style.yellow };
  return styles[verdict](claims.verdicts[verdict]);
}
