import { GOAL_TEXT_MAX } from '@dari/contract';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/language-context.ts';
import { goalTextState } from './goal-text.ts';

interface Props {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A goal's text being changed: Enter saves, Escape cancels. */
export function GoalEditor({ text: before, onSave, onCancel }: Props) {
  const text = useText();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(before);
  const state = goalTextState(typed);

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
  }, [before.length]);

  const save = () => {
    if (state.kind === 'good') onSave(state.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      save();
    }
    if (event.key === 'Escape') onCancel();
  };

  return (
    <form
      className="goal-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={typed}
        aria-label={text('goals.editField')}
        aria-describedby={hint}
        aria-invalid={state.kind !== 'good'}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="goal-editor-foot">
        <p id={hint} className={state.kind === 'good' ? 'hint' : 'hint hint-warn'}>
          {state.kind === 'empty' && text('goals.needNewText')}
          {state.kind === 'too-long' && text('goals.over', { over: state.over, max: GOAL_TEXT_MAX })}
          {state.kind === 'good' &&
            (state.near ? text('goals.left', { left: state.left }) : text('goals.editKeys'))}
        </p>
        <button
          type="submit"
          className="button button-main button-small"
          aria-disabled={state.kind !== 'good'}
        >
          {text('goals.save')}
        </button>
        <button type="button" className="button button-small" onClick={onCancel}>
          {text('goals.cancel')}
        </button>
      </div>
    </form>
  );
}
