import { NavLink } from 'react-router';
import { useText } from '../i18n/language-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The mark, the two pages, language and colours. */
export function Header() {
  const text = useText();
  return (
    <header className="header">
      <div className="header-inner">
        <span className="brand" translate="no">
          <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <path d="M3 22h26M6.5 22a9.5 9.5 0 0 1 19 0M16 12.5V22M11 14v8M21 14v8" />
          </svg>
          dari
        </span>
        <nav aria-label={text('app.nav')}>
          <NavLink to="/" end>
            {text('app.goals')}
          </NavLink>
          <NavLink to="/addresses">{text('app.addresses')}</NavLink>
        </nav>
        <div className="header-tools">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
