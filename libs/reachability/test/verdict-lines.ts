import type { Command } from '../src/remedy.ts';
import type { Verdict } from '../src/verdict.ts';

/** A verdict in lines that can be read and compared, with all that it holds. */
export function verdictLines({ outcome, code, hops, remedy }: Verdict): readonly string[] {
  return [
    `${outcome} ${code}`,
    ...hops.map(({ kind, state, place, rule, fact }) => {
      const { id, ...details } = fact;
      const where = place.name === '' ? place.kind : `${place.kind} ${place.name}`;
      return `  ${state} ${kind} at ${where}, ${rule}: ${id}${detailsOf(details)}`;
    }),
    ...(remedy === null ? [] : remedyLines(remedy)),
  ];
}

function remedyLines({ id, commands, ...details }: NonNullable<Verdict['remedy']>): readonly string[] {
  return [`  remedy ${id}${detailsOf(details)}`, ...commands.map(commandLine)];
}

function commandLine({ words, output }: Command): string {
  return `    $ ${words.join(' ')}${output === undefined ? '' : ` > ${output}`}`;
}

function detailsOf(details: object): string {
  return Object.entries(details)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
}
