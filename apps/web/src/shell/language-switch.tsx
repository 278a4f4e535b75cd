import { useLanguage, useText } from '../i18n/language-context.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/language.ts';

/** One button per language, each in its own words. */
export function LanguageSwitch() {
  const text = useText();
  const { language, choose } = useLanguage();
  return (
    <div className="segments" role="group" aria-label={text('app.language')}>
      {LANGUAGES.map((candidate) => (
        <button
          key={candidate}
          type="button"
          lang={candidate}
          aria-pressed={candidate === language}
          onClick={() => {
            choose(candidate);
          }}
        >
          {LANGUAGE_NAMES[candidate]}
        </button>
      ))}
    </div>
  );
}
