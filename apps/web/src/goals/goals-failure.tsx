import { askAgainAfter, CallError, isDatabaseAway } from '../api/call-error.ts';
import { useText } from '../i18n/language-context.ts';
import { FailureText } from '../shell/failure-text.tsx';

interface Props {
  readonly error: Error;
  /** Whether goals of an earlier answer are still shown. */
  readonly hasList: boolean;
  readonly isAsking: boolean;
  readonly onRetry: () => void;
}

/** Why there is no list, or why the one below may be old; who called which address, and what to do. */
export function GoalsFailure({ error, hasList, isAsking, onRetry }: Props) {
  const text = useText();
  if (!(error instanceof CallError)) throw error;
  const seconds = askAgainAfter(error);
  const title = isDatabaseAway(error)
    ? text('goals.databaseTitle')
    : hasList
      ? text('goals.staleTitle')
      : text('goals.errorTitle');
  return (
    <section className="panel panel-warn" role="alert" data-state="error">
      <h2>{title}</h2>
      <FailureText error={error} />
      <div className="panel-foot">
        <button type="button" className="button" aria-disabled={isAsking} onClick={onRetry}>
          {text('app.tryAgain')}
        </button>
        {seconds !== null && <p className="quiet">{text('goals.asksAgain', { seconds })}</p>}
      </div>
    </section>
  );
}
