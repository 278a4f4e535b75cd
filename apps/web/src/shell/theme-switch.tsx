import { useLayoutEffect, useState } from 'react';
import { useText } from '../i18n/language-context.ts';
import { readStored, writeStored } from './stored.ts';
import type { Theme } from './theme.ts';
import { THEME_KEY, themeFrom } from './theme.ts';
import { useMedia } from './use-media.ts';

/** Light or dark: the system's, until somebody chooses here. */
export function ThemeSwitch() {
  const text = useText();
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState<Theme | null>(() => themeFrom(readStored(THEME_KEY)));
  useLayoutEffect(() => {
    if (chosen === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  }, [chosen]);

  const isDark = chosen === null ? systemIsDark : chosen === 'dark';
  const label = isDark ? text('app.toLight') : text('app.toDark');
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => {
        const next = isDark ? 'light' : 'dark';
        writeStored(THEME_KEY, next);
        setChosen(next);
      }}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        {isDark ? (
          <>
            <circle cx="12" cy="12" r="4" />
            <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />
          </>
        ) : (
          <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z" />
        )}
      </svg>
    </button>
  );
}
