import type { PlainData } from '@dari/topology';

/** Begins as nothing else does in YAML 1.1 and 1.2, and goes on without a comment or a mapping in it. */
const PLAIN = /^(?:(?:[A-Za-z_]|\.{0,2}\/)(?:[\w./@+-]|:(?=[\w./@+-]))*|\d+(?:ms|s|m|g|Mi|Gi))$/;
/** What some reader of YAML takes for something else than text. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** What a double-quoted text may hold as it is: letters of any script, and what ASCII can print. */
const AS_IT_IS = /^[\x20-\x7e\p{L}\p{M}\p{N}]$/u;

/**
 * Writes data as YAML in block style. Every text that a reader of YAML 1.1 or 1.2 could take for a number, a date, a
 * truth value or syntax is quoted (https://yaml.org/spec/1.2.2/, chapters 7.3 and 10.3).
 *
 * @returns lines, the last one ended too.
 */
export function toYaml(data: PlainData): string {
  const lines = block(data);
  return `${typeof lines === 'string' ? lines : lines.join('\n')}\n`;
}

/** @returns what stands on the line of its key, or the lines below it. */
function block(data: PlainData): string | readonly string[] {
  if (data === null || typeof data === 'boolean' || typeof data === 'number') return String(data);
  if (typeof data === 'string') return text(data);
  if (isList(data)) return data.length === 0 ? '[]' : data.flatMap(item);
  const entries = Object.entries(data);
  return entries.length === 0 ? '{}' : entries.flatMap(([key, value]) => entry(key, value));
}

function item(data: PlainData): readonly string[] {
  const lines = block(data);
  if (typeof lines === 'string') return [`- ${lines}`];
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function entry(key: string, value: PlainData): readonly string[] {
  const lines = block(value);
  if (typeof lines === 'string') return [`${text(key)}: ${lines}`];
  return [`${text(key)}:`, ...lines.map((line) => `  ${line}`)];
}

function text(value: string): string {
  if (PLAIN.test(value) && !WORDS.test(value)) return value;
  const isPrintable = /^[\x20-\x7e]*$/.test(value);
  // In single quotes nothing is special but the quote itself.
  if (isPrintable && /["\\]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return `"${Array.from(value, escaped).join('')}"`;
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (AS_IT_IS.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

function isList(data: PlainData): data is readonly PlainData[] {
  return Array.isArray(data);
}
