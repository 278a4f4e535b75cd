import { EXPLANATIONS } from './explanations.mjs';

/**
 * @typedef {{ status: string, mutatorName: string, line: number, original: string, replacement: string }} Mutant
 */

const TARGET = 85;
const LONGEST = 70;
const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/**
 * @param {Readonly<Record<string, readonly Mutant[]>>} found by file
 * @returns {string} `docs/mutation.md`
 */
export function mutationPage(found) {
  const files = Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = files.flatMap(([, mutants]) => mutants);
  const rows = byFolder(files).map(([folder, mutants]) => row(`\`${folder}\``, mutants));
  const survivors = files.flatMap(([file, mutants]) =>
    mutants.filter(({ status }) => UNNOTICED.has(status)).map((mutant) => ({ file, ...mutant })),
  );
  return `${[
    '# What the tests of reachability notice',
    'Made by `npm run mutation -- --write`: [Stryker](https://stryker-mutator.io) changes one thing after another in ' +
      '`libs/reachability/src` and runs the tests that go through it. A change that no test notices has survived. ' +
      'Constants of a module, which are made before any test runs, are not changed; texts are compared by tests of ' +
      'their own; the property tests are left out, which would notice more.',
    ['| part | noticed | survived | score |', '| --- | ---: | ---: | ---: |', ...rows, row('all', all)].join(
      '\n',
    ),
    `Target: ${TARGET} %.`,
    '## What has survived',
    ...sections(survivors),
  ].join('\n\n')}\n`;
}

/** @param {[string, readonly Mutant[]][]} files */
function byFolder(files) {
  const folders = new Map();
  for (const [file, mutants] of files) {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
    folders.set(folder, [...(folders.get(folder) ?? []), ...mutants]);
  }
  return [...folders];
}

function row(name, mutants) {
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  const survived = mutants.filter(({ status }) => UNNOTICED.has(status)).length;
  const score = noticed + survived === 0 ? '' : `${((noticed / (noticed + survived)) * 100).toFixed(1)} %`;
  return `| ${name} | ${noticed} | ${survived} | ${score} |`;
}

/** A section for each explanation, in their order; the last one takes all that are left. */
function sections(survivors) {
  const left = new Set(survivors);
  return EXPLANATIONS.flatMap(({ title, why, of }) => {
    const own = [...left].filter(of);
    for (const one of own) left.delete(one);
    return own.length === 0 ? [] : [`### ${title}\n\n${why}\n\n${listOf(own)}`];
  });
}

function listOf(survivors) {
  return survivors
    .map(
      ({ file, line, original, replacement }) =>
        `- \`${file}:${line}\` ${code(original)} → ${code(replacement)}`,
    )
    .join('\n');
}

function code(text) {
  const flat = text.replaceAll(/\s+/g, ' ');
  const short = flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short === '' ? ' ' : short}\``;
}
