/** One route in a line: what was asked, what was said, what was seen. */
export function wrongText({ route, verdict, told, seen }) {
  const { vantage, form } = route;
  const last = verdict.hops.at(-1);
  const said = `${verdict.outcome} ${verdict.code} ${last?.rule ?? ''}`;
  const fact = JSON.stringify(last?.fact);
  const answered = seen.server === null ? '' : ` by ${seen.server}`;
  const other = told === verdict.outcome ? '' : `; the command line said ${told}`;
  return `${vantage} → ${verdict.address.text} (${form}): said ${said} ${fact}; seen ${seen.outcome}${answered} [${seen.words}]${other}`;
}

/** The score as tables for a terminal. */
export function scoreText(
  { engine, version, seed, topologies, total, again, byRule, byForm, byOutcome },
  seconds,
) {
  const all = total.right + total.unknown + total.wrong;
  const share = ((100 * total.unknown) / Math.max(1, all)).toFixed(1);
  return [
    table('rule', byRule),
    table('address', byForm),
    table('seen', byOutcome),
    `engine ${engine} (${version}), seed ${seed}: ${topologies} topologies, ${all} routes in ${seconds.toFixed(0)} s`,
    `right ${total.right}, unknown ${total.unknown} (${share} %), wrong ${total.wrong}; dialled twice ${again}`,
  ].join('\n\n');
}

function table(head, counts) {
  const rows = Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([name, { right, unknown, wrong }]) => [name, right, unknown, wrong].map(String));
  const all = [[head, 'right', 'unknown', 'wrong'], ...rows];
  const width = Math.max(...all.map(([name]) => name.length));
  return all
    .map(([name, ...numbers]) => [name.padEnd(width), ...numbers.map((one) => one.padStart(7))].join(' '))
    .join('\n');
}
