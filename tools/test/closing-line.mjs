/**
 * What failed, what passed at a second try only, the table of suites and, last, the one line that says it all.
 * @param {import('./report.mjs').Suite[]} suites
 * @param {{ci: boolean, allowed: boolean}} options in CI a skipped suite is a failure, unless leaving it out was
 *   asked for (`allowed`)
 * @returns {{lines: string[], exitCode: number}}
 */
export function closingLine(suites, { ci, allowed }) {
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
  const width = Math.max(...suites.map((suite) => suite.name.length));
  const failures = suites.flatMap(({ name, failures: each = [] }) =>
    each.map((line) => `✗ ${name}: ${line}`),
  );
  const secondTries = suites.flatMap(({ name, secondTries: each = [] }) =>
    each.map((line) => `~ passed at its second try only: ${name}: ${line}`),
  );
  const told = [...secondTries, ...failures];
  const table = suites.map(({ name, passed, failed, skipped, why }) => {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    return `${name.padEnd(width)}  ${counts}${why ? ` (${why})` : ''}`;
  });
  const skipped = sum('skipped');
  const failed = sum('failed') + (ci && !allowed ? skipped : 0);
  const lines = told.length > 0 ? [...told, '', ...table] : table;
  lines.push('', `${sum('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return { lines, exitCode: failed === 0 ? 0 : 1 };
}
