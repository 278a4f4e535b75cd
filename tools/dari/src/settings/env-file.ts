import { parse } from 'dotenv';

/** A `.env` file taken apart. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  /** The line, counted from 1, that gave each name its value. */
  readonly lines: Readonly<Record<string, number>>;
  /** Lines that are neither blank, a comment nor `NAME=value`. */
  readonly strayLines: readonly { readonly line: number; readonly text: string }[];
}

export const NO_ENV_FILE: EnvFile = { values: {}, lines: {}, strayLines: [] };

const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)\s*(?:=|:\s)/;

/**
 * Reads the text of a `.env` file as dotenv does: the last of two equal names wins, nothing is expanded.
 * Bytes, because PowerShell's `>` writes UTF-16 and Notepad puts a byte order mark first.
 */
export function readEnvFile(bytes: Uint8Array): EnvFile {
  const text = decode(bytes);
  const values = parse(text);
  const lines: Record<string, number> = {};
  const strayLines: { line: number; text: string }[] = [];
  // Inside a quoted value of several lines anything may stand, so nothing can be called stray there.
  const manyLines = Object.values(values).some((value) => value.includes('\n'));
  text.split(/\r\n?|\n/).forEach((line, index) => {
    const name = ASSIGNMENT.exec(line)?.[1];
    if (name !== undefined && Object.hasOwn(values, name)) lines[name] = index + 1;
    else if (!manyLines && line.trim() !== '' && !line.trimStart().startsWith('#')) {
      strayLines.push({ line: index + 1, text: line.trim() });
    }
  });
  return { values, lines, strayLines };
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
