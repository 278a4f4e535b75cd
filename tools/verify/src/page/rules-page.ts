import { RULES, type Rule } from '@dari/reachability';
import type { Results, RuleCount } from '../score/tally.ts';

const HEAD = `# Reachability, as measured

Who can call whom, and why: the rules that \`dari why\` and \`dari matrix\` answer by, and how often each one was seen to hold
on real engines.

This page is made by \`npm run verify:reachability -- --page\` from the files in \`tools/verify/results\`, and each of them by
\`npm run verify:reachability -- --engine E --routes N --seed S --save\`. Such a run draws random topologies from the seed,
makes them on the engine, predicts every route, and then dials it from inside the containers, from the host and from a
browser with a program that shares no code with the prediction.
`;

/** @returns `docs/reachability.md`, from what the runs have left. */
export function rulesPage(results: readonly Results[]): string {
  return `${[HEAD, '## The runs', runs(results), NOTE, '## By address', byForm(results), '## The rules', rules(results)].join('\n')}`;
}

const NOTE = `Wrong: said one thing, seen another; also when another server answered than the one that was named. Unknown: the
prediction names a fact that it lacks. A route whose first answer differs is dialled once more with more patience, as a
machine that stands still for a while makes timeouts of its own; the last column counts those.
`;

function runs(results: readonly Results[]): string {
  const rows = results.map(({ version, seed, date, topologies, total, again }) => [
    version,
    seed,
    date,
    topologies,
    total.right + total.unknown + total.wrong,
    total.right,
    total.unknown,
    total.wrong,
    again,
  ]);
  const head = [
    'engine',
    'seed',
    'date',
    'topologies',
    'routes',
    'right',
    'unknown',
    'wrong',
    'dialled twice',
  ];
  return table(head, rows);
}

function byForm(results: readonly Results[]): string {
  const forms = [...new Set(results.flatMap((one) => Object.keys(one.byForm)))].sort();
  const rows = forms.map((form) => [
    form,
    ...results.map(({ byForm: counts }) => {
      const { right, unknown, wrong } = counts[form] ?? { right: 0, unknown: 0, wrong: 0 };
      const rest = unknown + wrong === 0 ? '' : ` (${unknown} unknown, ${wrong} wrong)`;
      return `${right}${rest}`;
    }),
  ]);
  return table(['address', ...results.map(({ version }) => version)], rows);
}

function rules(results: readonly Results[]): string {
  const ids = Object.keys(RULES) as (keyof typeof RULES)[];
  const rows = ids.map((id) => {
    const { says, source }: Rule = RULES[id];
    return [id, says, ...results.map(({ byRule }) => times(byRule[id])), source];
  });
  const head = ['rule', 'what it says', ...results.map(({ version }) => version), 'source'];
  const note =
    'Times seen: routes that were foretold rightly and went by the rule. `-`: not met in these runs; it rests on its source and on the tests of `libs/reachability`.\n';
  return `${note}\n${table(head, rows)}`;
}

function times(count: RuleCount | undefined): string {
  return count === undefined || count.seen === 0 ? '-' : String(count.seen);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
