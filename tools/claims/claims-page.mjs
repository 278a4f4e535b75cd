const HEAD = `# What the notes claim, and what an engine says

Every statement of the five lecture notes that can be tested, and what became of it on real engines. \`npx dari claims\`
tests all of them on your own engine, \`npx dari claims --commands ID\` prints the \`docker\` commands to see one of them
yourself.

This page is made, not typed: \`node tools/claims/main.mjs\` starts an engine of each version, runs \`dari claims --json\`
there, looks whether anything is left behind, and writes what came out.

- **true**: it is so here. **false**: it is not; below it stands what is so instead. **depends**: it is so under a condition,
  which stands below it.
- The evidence is that of the newest engine, or of each where they differ in their verdict.
- A note in brackets says the same again.

The engines run on Linux, in a network of their own that has no way to the internet. On Docker Desktop some verdicts are
others; the reasons say which.
`;

const NOTES = {
  '000': 'Communication between containers, and three tiers by hand',
  '001': 'Container networking',
  '002': 'Calls to the outside of a container',
  '003': 'Communication between containers with nginx',
  '004': 'Bridges and gateways',
};

/**
 * @param {readonly object[]} runs what `dari claims --json` printed, oldest engine first
 * @returns {string} docs/claims.md, not yet formatted
 */
export function claimsPage(runs) {
  const newest = runs.at(-1);
  const parts = [
    HEAD,
    '## The runs\n',
    table(['engine', 'day', 'claims', 'true', 'false', 'depends', 'not tested', 'seconds'], runs.map(rowOf)),
  ];
  for (const [note, title] of Object.entries(NOTES)) {
    const claims = newest.claims.filter((claim) => claim.note === note);
    if (claims.length === 0) continue;
    parts.push(`\n## Note ${note}: ${title}\n`);
    parts.push(
      table(
        ['claim', ...runs.map(({ engine }) => short(engine.version))],
        claims.map((claim) => [
          `[${claim.id}](#${claim.id})`,
          ...runs.map((run) => mark(find(run, claim.id)?.verdict)),
        ]),
      ),
    );
    for (const claim of claims) parts.push(...section(claim, runs));
  }
  return parts.join('\n');
}

function rowOf({ engine, date, claims, ms }) {
  const count = (verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const verdicts = ['true', 'false', 'depends', 'undecided'].map(count);
  return [short(engine.version), date, claims.length, ...verdicts, (ms / 1000).toFixed(1)];
}

function section(claim, runs) {
  const also = claim.also.length === 0 ? '' : ` (also ${claim.also.join(', ')})`;
  const lines = [
    `\n### ${claim.id}\n`,
    `**${claim.statement}**${also}\n`,
    `- The notes: ${claim.says}`,
    `- Tested: ${escape(claim.tested)}`,
  ];
  for (const { verdict, versions, told } of byVerdict(claim.id, runs)) {
    const where = versions.length === runs.length ? '' : ` (${versions.join(', ')})`;
    lines.push(`- **${verdict}**${where}: ${escape(told.evidence)}`);
    if (told.reason !== null) lines.push(`- Depends: ${told.reason}.`);
  }
  const instead = newestWith(runs, claim.id, 'instead');
  if (instead !== null) lines.push(`- Instead: ${instead}`);
  return lines;
}

/** One entry for each verdict that there was, with the newest engine's evidence. */
function byVerdict(id, runs) {
  const found = new Map();
  for (const run of runs) {
    const told = find(run, id);
    if (told === undefined) continue;
    const versions = [...(found.get(told.verdict)?.versions ?? []), short(run.engine.version)];
    found.set(told.verdict, { verdict: told.verdict, versions, told });
  }
  return [...found.values()];
}

function newestWith(runs, id, field) {
  return runs.map((run) => find(run, id)?.[field] ?? null).findLast((value) => value !== null) ?? null;
}

function find({ claims }, id) {
  return claims.find((claim) => claim.id === id);
}

function mark(verdict) {
  return { true: 'true', false: '**false**', depends: '_depends_' }[verdict] ?? 'not tested';
}

/** `28.5.2+dfsg1` is `28.5.2`. */
function short(version) {
  return /^\d+(\.\d+)*/.exec(version)?.[0] ?? version;
}

/** What stands outside of code must not be taken for markup. */
function escape(text) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[<>*_|{}]/g, '\\$&')))
    .join('`');
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
