import { SECRET_NAMES } from './settings-schema.ts';

/** What a POSIX shell and dotenv read alike: nothing is split, expanded, cut off at a `#` or kept as a quote. */
const SAME_FOR_BOTH = /^\s*(?:#.*|(?:export )?[A-Za-z_]\w*=(?:[\w.@%+=:,/-]*|'[^']*'))?\s*$/;

/**
 * The line that gives a shell the secrets as dari reads them, where the shell would read another value in `.env` than
 * dotenv does, or run a part of it: Node reads the file as dotenv does. A secret of the environment is there already.
 *
 * @param text of `.env`; `null` without the file.
 * @param given names that the environment has, which wins over the file.
 * @returns `null` where reading the file as a script gives the same.
 */
export function loadSecrets(
  shell: 'posix' | 'powershell',
  text: string | null,
  given: (name: string) => boolean,
): string | null {
  const inEnvironment = SECRET_NAMES.every(given);
  const isScript =
    text !== null && !text.includes('\r') && text.split('\n').every((line) => SAME_FOR_BOTH.test(line));
  if (isScript && !inEnvironment) return null;
  const lines = SECRET_NAMES.map((name) => {
    if (inEnvironment) return shell === 'posix' ? `: "\${${name}:?}"` : `[void] $env:${name}`;
    const read = `node --env-file=.env -p process.env.${name}`;
    return shell === 'posix' ? `export ${name}="$(${read})"` : `$env:${name} = ${read}`;
  });
  return lines.join('\n');
}
