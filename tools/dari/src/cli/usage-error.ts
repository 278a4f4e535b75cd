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
      return unknownCommand(word, command);
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
      // A word after a command that has commands of its own is meant for one of them.
      if (command.commands.length > 0) return unknownCommand(command.args[0] ?? '', command);
      return new CliError({
        kind: 'usage',
        issue: { code: 'too-many', command: name, words: command.args },
      });
    default:
      return error;
  }
}

function unknownCommand(word: string, command: Command): CliError {
  const known = command.commands.map((one) => one.name());
  const near = nearest(word, known);
  const after = fullName(command);
  return new CliError({
    kind: 'usage',
    issue: { code: 'unknown-command', word, nearest: near, after, known },
  });
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}
