import { useText } from '../i18n/language-context.ts';

/** The first thing the Tab key reaches. */
export function SkipLink() {
  const text = useText();
  return (
    <a className="skip-link" href="#content">
      {text('app.skip')}
    </a>
  );
}
