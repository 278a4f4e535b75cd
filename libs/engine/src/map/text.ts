/** @returns `null` for the empty string, with which the engine says "none". */
export function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : text;
}

/** @returns a time of the engine; `null` for Go's zero time, with which it says "never". */
export function timeOrNull(text: string | undefined): string | null {
  return text?.startsWith('0001-01-01') === true ? null : orNull(text);
}
