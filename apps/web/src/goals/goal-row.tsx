import type { Goal } from '@dari/contract';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../i18n/language-context.ts';
import { GoalEditor } from './goal-editor.tsx';
import { GoalTime } from './goal-time.tsx';
import { useGoalActions } from './goals-context.ts';

interface Props {
  readonly goal: Goal;
  /** Called before the row goes away, for the focus to go somewhere. */
  readonly onLeave: () => void;
}

/** One goal: mark it done, edit it in place, delete it. It has no buttons until the api has given it an id. */
export function GoalRow({ goal, onLeave }: Props) {
  const text = useText();
  const { pending, send } = useGoalActions();
  const [isEditing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const isStored = /^[0-9a-f]{24}$/i.test(goal.id);

  const stopEditing = () => {
    flushSync(() => {
      setEditing(false);
    });
    editButton.current?.focus();
  };

  if (isEditing) {
    return (
      <li className="goal goal-editing">
        <GoalEditor
          text={goal.text}
          onSave={(edited) => {
            if (edited !== goal.text) send({ kind: 'edit', goal, text: edited });
            stopEditing();
          }}
          onCancel={stopEditing}
        />
      </li>
    );
  }
  return (
    <li className="goal" data-done={goal.done} data-pending={pending.has(goal.id)}>
      <label className="goal-main">
        <input
          type="checkbox"
          checked={goal.done}
          disabled={!isStored}
          aria-label={text('goals.mark', { text: goal.text })}
          onChange={(event) => {
            send({ kind: 'mark', goal, done: event.target.checked });
          }}
        />
        <span className="goal-text" dir="auto">
          {goal.text}
        </span>
      </label>
      <span className="goal-side quiet">
        {pending.has(goal.id) ? text('goals.saving') : <GoalTime iso={goal.createdAt} />}
      </span>
      <span className="goal-buttons">
        <button
          type="button"
          ref={editButton}
          className="button button-small"
          disabled={!isStored}
          aria-label={text('goals.editGoal', { text: goal.text })}
          onClick={() => {
            setEditing(true);
          }}
        >
          {text('goals.edit')}
        </button>
        <button
          type="button"
          className="button button-small"
          data-row-focus
          disabled={!isStored}
          aria-label={text('goals.deleteGoal', { text: goal.text })}
          onClick={() => {
            onLeave();
            send({ kind: 'delete', goal });
          }}
        >
          {text('goals.delete')}
        </button>
      </span>
    </li>
  );
}
