import type { Command, CommanderError } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { nearest } from './nearest.ts';

/** The options that every command has. */
const GLOBAL_OPTIONS = ['--lang', '--no-color', '--help', '--version'];

/** Turns what commander found wrong into a problem of ours; commander's own texts are English only. */
export function usageError(error: CommanderError, command: Command): unknown {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const name = fullName(command);
  switch (error.code) {
    case 'commander.unknownCommand': {
      const names = command.commands.map((one) => one.name());
      return new CliError({
        kind: 'usage',
        issue: { code: 'unknown-command', word, nearest: nearest(word, names) },
      });
    }
    case 'commander.unknownOption': {
      const flags = [
        ...command.options.flatMap(({ long }) => (long === undefined ? [] : [long])),
        ...GLOBAL_OPTIONS,
      ];
      const flag = word.replace(/=.*$/, '');
      if (flags.includes(flag)) {
        return new CliError({
          kind: 'usage',
          issue: { code: 'needless-value', option: flag, command: name },
        });
      }
      const near = flag.startsWith('--') ? nearest(flag, flags) : null;
      return new CliError({
        kind: 'usage',
        issue: { code: 'unknown-option', word: flag, nearest: near, command: name },
      });
    }
    case 'commander.optionMissingArgument': {
      const option = word.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? word;
      return new CliError({ kind: 'usage', issue: { code: 'missing-value', option, command: name } });
    }
    case 'commander.missingArgument':
      return new CliError({ kind: 'usage', issue: { code: 'missing-word', word, command: name } });
    case 'commander.excessArguments':
      return new CliError({
        kind: 'usage',
        issue: { code: 'too-many', command: name, words: command.args },
      });
    default:
      return error;
  }
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`;
}
