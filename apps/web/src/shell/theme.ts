export type Theme = 'light' | 'dark';

const KEY = 'dari.theme';

/** @returns what was chosen before; `null`: the system decides. */
export function themeFrom(stored: string | null): Theme | null {
  return stored === 'light' || stored === 'dark' ? stored : null;
}

export { KEY as THEME_KEY };
