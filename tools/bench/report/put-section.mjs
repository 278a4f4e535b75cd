/**
 * Puts what a row made between its two comments.
 * @param {string} page Markdown
 * @param {string} row
 * @param {string} text
 * @returns {string} the page with it
 * @throws {Error} when the page has no place for the row
 */
export function putSection(page, row, text) {
  const begin = `<!-- ${row}: made by tools/bench/main.mjs -->`;
  const end = `<!-- /${row} -->`;
  const [head, rest] = page.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined)
    throw new Error(`Expected "${begin}" and "${end}" in the page, found no such place.`);
  return `${head}${begin}\n\n${text.trim()}\n\n${end}${tail}`;
}
