import { useText } from '../i18n/language-context.ts';

export function GoalsEmpty() {
  const text = useText();
  return (
    <section className="empty" data-state="empty">
      <svg viewBox="0 0 120 60" width="120" height="60" aria-hidden="true">
        <path d="M4 46h112M18 46a42 42 0 0 1 84 0M60 4v42M39 10v36M81 10v36" />
      </svg>
      <h2>{text('goals.emptyTitle')}</h2>
      <p>{text('goals.emptyText')}</p>
    </section>
  );
}
