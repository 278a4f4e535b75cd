import { quote } from '@dari/topology';
import type { ShellName } from '@dari/topology';
import type { AddressFault, AddressFaults } from '../address/address-error.ts';
import type { Command, Remedy, RemedyId } from '../remedy.ts';
import type { Fact, FactId } from '../fact.ts';
import type { SnapshotFault, SnapshotFaults } from '../snapshot/snapshot-error.ts';
import type { Verdict } from '../verdict.ts';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';
import type { FaultText, Texts } from './texts.ts';

export type Language = 'en' | 'ko';

/** Every text about verdicts, by language. */
export const REACHABILITY_TEXTS: Readonly<Record<Language, Texts>> = { en, ko };

/** What a person is told of a verdict. */
export interface Told {
  /** In a word or two. */
  readonly outcome: string;
  /** What this very route ends at. */
  readonly reason: string;
  /** Why such routes end so, and what mends them. */
  readonly explanation: string;
  /** What to do here; `null` for a route that works. */
  readonly remedy: string | null;
}

export function tell({ outcome, code, hops, remedy }: Verdict, language: Language): Told {
  const texts = REACHABILITY_TEXTS[language];
  const last = hops.at(-1);
  return {
    outcome: texts.outcomes[outcome],
    reason: last === undefined ? texts.codes[code] : factText(last.fact, language),
    explanation: texts.codes[code],
    remedy: remedy === null ? null : remedyText(remedy, language),
  };
}

/** One sentence for what a hop rests on. */
export function factText<Id extends FactId>(fact: Fact<Id>, language: Language): string {
  return REACHABILITY_TEXTS[language].facts[fact.id](fact);
}

/** What to do about a route. */
export function remedyText<Id extends RemedyId>(remedy: Remedy<Id>, language: Language): string {
  return REACHABILITY_TEXTS[language].remedies[remedy.id](remedy);
}

/** What is wrong with an address that somebody typed. */
export function faultText<Kind extends keyof AddressFaults>(
  fault: AddressFault<Kind>,
  language: Language,
): FaultText {
  return REACHABILITY_TEXTS[language].faults[fault.kind](fault);
}

/** What is wrong with a file that should be a topology. */
export function snapshotFaultText<Kind extends keyof SnapshotFaults>(
  fault: SnapshotFault<Kind>,
  language: Language,
): FaultText {
  return REACHABILITY_TEXTS[language].snapshotFaults[fault.kind](fault);
}

/** @returns the commands of a remedy, one line each, that can be pasted into the shell. */
export function renderRemedy({ commands }: Remedy, shell: ShellName): readonly string[] {
  return commands.map((command) => renderCommand(command, shell));
}

function renderCommand({ words, output }: Command, shell: ShellName): string {
  const line = words.map((word) => quote(word, shell)).join(' ');
  if (output === undefined) return line;
  const file = quote(output, shell);
  // Windows PowerShell 5 writes UTF-16 with `>`, which docker does not read.
  return shell === 'posix' ? `${line} > ${file}` : `${line} | Set-Content -Encoding utf8 ${file}`;
}
