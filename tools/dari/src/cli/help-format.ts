import { widthOf } from '../render/width.ts';
import type { HelpConfiguration } from 'commander';
import { EXIT_CODES, type ExitName } from '../errors/exit-codes.ts';
import { padTo, table } from '../render/columns.ts';
import type { Style } from '../render/style.ts';
import type { HelpTopic } from '../text/en/help.ts';
import type { Texts } from '../text/texts.ts';

const WIDEST = 100;

/** Commander's help in our language; widths in terminal cells, so that Korean lines up too. */
export function helpConfiguration({ help }: Texts, style: Style, columns: number): HelpConfiguration {
  return {
    helpWidth: Math.min(columns, WIDEST),
    showGlobalOptions: true,
    sortSubcommands: false,
    displayWidth: (text) => widthOf(text),
    styleTitle: (title) => style.bold(help.titles[title] ?? title),
    optionDescription: (option) => {
      const value: unknown = option.defaultValue;
      const shown =
        typeof value === 'string' || typeof value === 'number' ? ` (${help.default(String(value))})` : '';
      return option.description + shown;
    },
    argumentDescription: (argument) => {
      const value: unknown = argument.defaultValue;
      return argument.description + (typeof value === 'string' ? ` (${help.default(value)})` : '');
    },
  };
}

/** @returns the examples of a command; of `main` also the table of exit codes. */
export function helpEpilogue(topic: HelpTopic, { help }: Texts, style: Style): string {
  const examples = table(help.examples[topic].map(([command, meaning]) => [command, style.dim(meaning)]));
  const parts = [style.bold(help.examplesTitle), ...examples.map((line) => `  ${line}`)];
  if (topic === 'main') {
    const codes = Object.entries(EXIT_CODES).map(
      ([name, code]) => `  ${padTo(String(code), 4)} ${help.exitCodes[name as ExitName]}`,
    );
    parts.push('', style.bold(help.exitCodesTitle), ...codes, '', help.moreHelp);
  }
  return `\n${parts.join('\n')}`;
}
