/** How one family of shells writes what a command line needs. */
export interface Shell {
  /** One argument, taken literally, whatever is in it. */
  readonly quote: (text: string) => string;
  /** One argument: `text` as it is, then the value of an environment variable. */
  readonly withVariable: (text: string, variable: string) => string;
  /** One argument: the current directory, then `text` as it is. */
  readonly inCurrentDirectory: (text: string) => string;
  /** Between two parts of one command that stand on lines of their own. */
  readonly continuation: string;
  /** Puts the settings of `.env` into the environment. */
  readonly loadEnv: string;
  readonly makeDirectory: string;
}

export type ShellName = 'posix' | 'powershell';

/** `=` may not come first: zsh would look for a command of that name. `~` and `{` are expanded, so they are not here. */
const PLAIN_POSIX = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;

function quotePosix(text: string): string {
  // Nothing is special between single quotes, not even `!` on an interactive command line; only `'` cannot stand there.
  return PLAIN_POSIX.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

const posix: Shell = {
  quote: quotePosix,
  withVariable: (text, variable) => `${text === '' ? '' : quotePosix(text)}"$${variable}"`,
  inCurrentDirectory: (text) =>
    text === '' || PLAIN_POSIX.test(text) ? `"$PWD${text}"` : `"$PWD"${quotePosix(text)}`,
  continuation: ' \\\n  ',
  loadEnv: 'set -a; . ./.env; set +a',
  makeDirectory: 'mkdir -p',
};

/** A comma makes a list, `@` and `{` begin other things, and a leading `-` with a `.` or `:` behind it is split. */
const PLAIN_POWERSHELL = /^[A-Za-z0-9_./][A-Za-z0-9_+=:./-]*$/;

/** PowerShell takes the typographic quotes for plain ones, so all of them have to be doubled. */
const SINGLE_QUOTES = /['\u2018\u2019\u201a\u201b]/g;
const SPECIAL_IN_DOUBLE_QUOTES = /["`$\u201c\u201d\u201e]/g;

function escapeInDoubleQuotes(text: string): string {
  return text.replaceAll(SPECIAL_IN_DOUBLE_QUOTES, '`$&');
}

const powershell: Shell = {
  quote: (text) =>
    PLAIN_POWERSHELL.test(text) ? text : `'${text.replaceAll(SINGLE_QUOTES, (quote) => quote + quote)}'`,
  withVariable: (text, variable) => `"${escapeInDoubleQuotes(text)}\${env:${variable}}"`,
  inCurrentDirectory: (text) => `"\${PWD}${escapeInDoubleQuotes(text)}"`,
  continuation: ' `\n  ',
  loadEnv:
    "Get-Content .env | ForEach-Object { if ($_ -match '^([A-Za-z_][A-Za-z0-9_]*)=(.*)$') " +
    '{ Set-Item "env:$($Matches[1])" $Matches[2] } }',
  makeDirectory: 'New-Item -ItemType Directory -Force',
};

export const SHELLS: Readonly<Record<ShellName, Shell>> = { posix, powershell };

/**
 * @returns `text` as one argument of a command line, safe to paste whatever is in it.
 *   In Windows PowerShell 5.1 a `"` inside an argument of a program is lost all the same; PowerShell 7.3 passes it on.
 */
export function quote(text: string, shell: ShellName): string {
  return SHELLS[shell].quote(text);
}
