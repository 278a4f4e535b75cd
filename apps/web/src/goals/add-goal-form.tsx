import { GOAL_TEXT_MAX } from '@dari/contract';
import type { SubmitEvent } from 'react';
import { useId } from 'react';
import { useText } from '../i18n/language-context.ts';
import { goalTextState } from './goal-text.ts';
import { useGoalActions } from './goals-context.ts';

/** Where a goal is typed. What is wrong with the text, or how much more fits, stands below and is read out with it. */
export function AddGoalForm() {
  const text = useText();
  const { board, type, add } = useGoalActions();
  const hint = useId();
  const field = useId();
  const state = goalTextState(board.draft);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (state.kind === 'good') add(state.text);
  };

  return (
    <form className="add-goal" onSubmit={submit}>
      <label htmlFor={field}>{text('goals.field')}</label>
      <div className="add-goal-row">
        <input
          id={field}
          type="text"
          dir="auto"
          autoComplete="off"
          enterKeyHint="done"
          value={board.draft}
          placeholder={text('goals.placeholder')}
          aria-describedby={hint}
          aria-invalid={state.kind === 'too-long'}
          onChange={(event) => {
            type(event.target.value);
          }}
          onKeyDown={(event) => {
            // This Enter ends the writing of a Korean syllable, not of the goal.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
        <button
          type="submit"
          className="button button-main"
          aria-disabled={state.kind !== 'good'}
          aria-describedby={hint}
        >
          {text('goals.add')}
        </button>
      </div>
      <p id={hint} className={state.kind === 'too-long' ? 'hint hint-warn' : 'hint'}>
        {state.kind === 'empty' && text('goals.needText')}
        {state.kind === 'good' && state.near && text('goals.left', { left: state.left })}
        {state.kind === 'too-long' && text('goals.over', { over: state.over, max: GOAL_TEXT_MAX })}
      </p>
    </form>
  );
}
