import { widthOf } from '../render/width.ts';
import { padTo, wrapTo } from '../render/columns.ts';
import type { Style } from '../render/style.ts';
import type { Texts } from '../text/texts.ts';
import type { CheckResult, CheckState } from './finding.ts';

const MARKS: Readonly<Record<CheckState, string>> = { ok: '✓', warn: '!', fail: '✗', unknown: '?' };

/** One line for each check; below it, where something has to be done, what. */
export function renderChecks(
  results: readonly CheckResult[],
  { doctor }: Texts,
  style: Style,
  columns: number,
): string {
  const colours = { ok: style.green, warn: style.yellow, fail: style.red, unknown: style.dim };
  const width = Math.max(...results.map(({ id }) => widthOf(doctor.titles[id])));
  const room = Math.max(20, columns - width - 5);
  const lines = results.flatMap(({ id, state, finding }) => {
    const { found, remedy } = doctor.finding(finding);
    const arrows =
      remedy === null
        ? []
        : wrapTo(remedy, room - 2).map((line, index) => `${index === 0 ? '→' : ' '} ${line}`);
    return [...wrapTo(found, room), ...arrows].map((line, index) =>
      index === 0
        ? `${colours[state](MARKS[state])} ${padTo(doctor.titles[id], width)}  ${line}`
        : `${' '.repeat(width + 4)}${line}`,
    );
  });
  const states = new Set(results.map(({ state }) => state));
  const verdict = states.has('fail') ? [] : [states.has('warn') ? doctor.someWarn : doctor.allGood];
  return [...lines, ...(verdict.length === 0 ? [] : ['', ...verdict]), ''].join('\n');
}
