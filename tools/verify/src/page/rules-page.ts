import { RULES, type Rule } from '@dari/reachability';
import { mergeByVersion, type Merged } from '../score/merge.ts';
import type { Results, RuleCount, Tally } from '../score/tally.ts';

const HEAD = `# Reachability, as measured

\`dari why\` and \`dari matrix\` say whether an address works from a container or from the host, and why. This page shows how
often they were right on real engines, and the rules that they answer by.

It is made, not typed: \`npm run verify:reachability -- --engine E --routes N --seed S --save\` leaves a file in
\`tools/verify/results\`, and \`npm run verify:reachability -- --page\` makes this page from all of them.

Such a run draws random topologies from its seed: networks of every kind, containers that join, link, publish, pause and
stop. It makes them on the engine, predicts every route, asks \`dari why -\` the same, and then really calls, from inside the
containers and from the host, with a program that shares no code with the prediction. [engines.md](engines.md) says where the engines come from.
`;

const NOTE = `- **right**: the call ended as predicted (works, refused, timeout, …) and as the command line said, and where it works, the
  server that answered is the one that was named.
- **unknown**: the prediction did not commit itself; it names the fact that it lacks.
- **wrong**: it said one thing and another was seen.
- **dialled twice**: the first answer differed, so the call was made again with more patience: a machine that stands still
  for a while makes timeouts of its own. Only the second answer counts.
`;

const ENGINES = `Each engine runs in five ways: as it comes, without its userland proxy, with \`icc=false\` on its default bridge, with IPv6
on its default bridge, and, in runs of seven topologies or more, as a swarm.
`;

const RULES_NOTE = `A prediction is a path of hops, and each hop rests on a rule. The numbers count the routes that were predicted rightly and
went by the rule. \`-\`: not met in these runs; the rule rests on its source and on the tests of \`libs/reachability\`. Docker
Desktop, rootless engines, browsers, firewalls of the host and kernels with IPVS are not part of the runs.
`;

/** @returns `docs/reachability.md`, from what the runs have left. */
export function rulesPage(results: readonly Results[]): string {
  const merged = mergeByVersion(results);
  return [
    HEAD,
    '## The runs\n',
    runs(results),
    NOTE,
    ENGINES,
    '## By outcome\n',
    counts('seen', merged, ({ byOutcome }) => byOutcome),
    '## By the way an address is written\n',
    counts('address', merged, ({ byForm }) => byForm),
    '## The rules\n',
    RULES_NOTE,
    rules(merged),
  ].join('\n');
}

function runs(results: readonly Results[]): string {
  const rows = results.map(({ version, seed, date, topologies, total, again }) => [
    version,
    seed,
    date,
    topologies,
    ...ofTotal(total),
    again,
  ]);
  const sums = mergeByVersion(results).map(({ version, total }) => [
    `**${version}**`,
    'all',
    '',
    '',
    ...ofTotal(total),
    '',
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
  return table(head, [...rows, ...sums]);
}

function ofTotal({ right, unknown, wrong }: Tally): number[] {
  return [right + unknown + wrong, right, unknown, wrong];
}

function counts(
  head: string,
  merged: readonly Merged[],
  of: (one: Merged) => Readonly<Record<string, Tally>>,
): string {
  const names = [...new Set(merged.flatMap((one) => Object.keys(of(one))))].sort();
  const rows = names.map((name) => [name, ...merged.map((one) => inWords(of(one)[name]))]);
  return table([head, ...merged.map(shortVersion)], rows);
}

function inWords(count: Tally | undefined): string {
  if (count === undefined) return '-';
  const { right, unknown, wrong } = count;
  return unknown + wrong === 0 ? String(right) : `${right} (${unknown} unknown, ${wrong} wrong)`;
}

function rules(merged: readonly Merged[]): string {
  const ids = Object.keys(RULES) as (keyof typeof RULES)[];
  const rows = ids.map((id) => {
    const { says, source }: Rule = RULES[id];
    return [id, says, ...merged.map(({ byRule }) => times(byRule[id])), source];
  });
  return table(['rule', 'what it says', ...merged.map(shortVersion), 'source'], rows);
}

/** `28.5.2` of `28.5.2+dfsg4`. */
function shortVersion({ version }: Merged): string {
  return version.replace(/[-+].*$/, '');
}

function times(count: RuleCount | undefined): string {
  return count === undefined || count.seen === 0 ? '-' : String(count.seen);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
