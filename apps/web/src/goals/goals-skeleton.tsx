import { useText } from '../i18n/language-context.ts';

/** Stands where the list will be. */
export function GoalsSkeleton() {
  const text = useText();
  return (
    <div className="skeleton" role="status" data-state="loading">
      <span className="visually-hidden">{text('goals.loading')}</span>
      <span className="bone" aria-hidden="true" />
      <span className="bone" aria-hidden="true" />
      <span className="bone" aria-hidden="true" />
    </div>
  );
}
