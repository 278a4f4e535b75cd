import { useText, useMessageText } from '../i18n/language-context.ts';
import { FailureText } from '../shell/failure-text.tsx';
import { failedTitle } from './change-said.ts';
import { useGoalActions } from './goals-context.ts';

/** One notice for each change that failed and was undone. */
export function GoalNotices() {
  const text = useText();
  const said = useMessageText();
  const { board, send, closeNotice } = useGoalActions();
  return board.notices.map(({ id, change, error, textIsBack }) => (
    <section key={id} className="panel panel-warn" role="alert" data-notice={change.kind}>
      <h2>{said(failedTitle(change))}</h2>
      <FailureText error={error} />
      <div className="panel-foot">
        {textIsBack ? (
          <p className="quiet">{text('goals.failedAddBack')}</p>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => {
              send(change);
            }}
          >
            {text('app.tryAgain')}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            closeNotice(id);
          }}
        >
          {text('app.dismiss')}
        </button>
      </div>
    </section>
  ));
}
