import { useLanguage } from '../i18n/language-context.ts';

/** When a goal was made, short; in full for who asks. */
export function GoalTime({ iso }: { readonly iso: string }) {
  const { language } = useLanguage();
  const date = new Date(iso);
  const isToday = date.toDateString() === new Date().toDateString();
  const short = new Intl.DateTimeFormat(
    language,
    isToday ? { hour: 'numeric', minute: '2-digit' } : { month: 'short', day: 'numeric' },
  );
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time dateTime={iso} title={full.format(date)}>
      {short.format(date)}
    </time>
  );
}
