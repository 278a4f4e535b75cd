/**
 * @param {string[]} head the first column is text, the others are figures
 * @param {string[][]} rows
 * @returns {string} a table in Markdown, as prettier would write it
 */
export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(4, ...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/**
 * @param {import('../measure/statistics.mjs').Summary} of
 * @param {(value: number) => string} shown
 * @returns {string} `median (95th percentile)`
 */
export function spread({ median, p95 }, shown) {
  return `${shown(median)} (${shown(p95)})`;
}

/** @returns {string} how many times `whole` a part is, as `0.42 ×` */
export function ratio(part, whole) {
  return `${(part / whole).toFixed(2)} ×`;
}

export const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
export const seconds = (value) => (value / 1000).toFixed(2);
export const count = (value) => Math.round(value).toLocaleString('en-US');
export const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
