import { stripVTControlCharacters } from 'node:util';

/** Shows work that takes time. Two kinds: lines that change in place on a terminal, one line per event otherwise. */
export interface Progress {
  /** A line that stays. */
  line(text: string): void;
  /** Work begins. `slow`: worth a line of its own when it begins, because it may take minutes. */
  start(id: string, label: string, slow?: boolean): void;
  /** How far it is; `fraction` from 0 to 1 where it is known. */
  update(id: string, text: string, fraction: number | null): void;
  done(id: string): void;
  fail(id: string): void;
  /** Takes away what is still in place; has to be called before anything else is printed. */
  close(): void;
}

/** @returns `0.4`, `12`: seconds as people want to read them. */
export function seconds(ms: number): string {
  return ms < 9950 ? (ms / 1000).toFixed(1) : String(Math.round(ms / 1000));
}

/** @returns text of a program without colours, cursor movements and line breaks. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
