import type { EnvValue, Settings } from './stack.ts';
import { StackError } from './stack-error.ts';

const PLACEHOLDER = /\$\{([^}]*)\}/g;

/**
 * Replaces every `${SETTING}` in `text`.
 * @param where what the text is, for the error: `goals-api: network`.
 * @throws {@link StackError} `unknown-setting`, or `secret-in-text` when it names a secret: the result would be printed.
 */
export function fillIn(text: string, settings: Settings, where: string): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    if (settings.secrets.includes(name)) {
      throw new StackError('secret-in-text', `${where} holds the secret ${name} where it would be printed`, {
        where,
        setting: name,
      });
    }
    return settingValue(name, settings, where);
  });
}

/**
 * As {@link fillIn}, for the value of an environment variable, which may be a secret as a whole.
 * @throws {@link StackError} also when a secret stands beside other text.
 */
export function fillInEnv(text: string, settings: Settings, where: string): EnvValue {
  const secret = settings.secrets.find((name) => text === `\${${name}}`);
  if (secret !== undefined) return { value: settingValue(secret, settings, where), secret };
  return { value: fillIn(text, settings, where), secret: null };
}

function settingValue(name: string, settings: Settings, where: string): string {
  const value = Object.hasOwn(settings.values, name) ? settings.values[name] : undefined;
  if (value === undefined) {
    throw new StackError('unknown-setting', `${where} names the setting ${name}, which does not exist`, {
      where,
      setting: name,
    });
  }
  return value;
}
