import { useText } from '../i18n/language-context.ts';
import { useGoalActions } from './goals-context.ts';

/** Offers to bring back the goal that was deleted last. It stays until it is used or closed. */
export function UndoBar() {
  const text = useText();
  const { board, bringBack, closeUndo } = useGoalActions();
  const { deleted } = board;
  if (deleted === null) return null;
  return (
    <section className="undo-bar" aria-label={text('goals.undoBar')}>
      <p>{text('goals.deleted', { text: deleted.text })}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          bringBack(deleted);
        }}
      >
        {text('goals.undo')}
      </button>
      <button type="button" className="icon-button" aria-label={text('app.dismiss')} onClick={closeUndo}>
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
          <path d="M6 6l12 12M18 6 6 18" />
        </svg>
      </button>
    </section>
  );
}
