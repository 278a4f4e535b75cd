import type { Message } from '../i18n/messages.ts';
import type { GoalChange } from './goal-pages.ts';

/** What a screen reader says when a change is shown. */
export function saidOf(change: GoalChange): Message {
  switch (change.kind) {
    case 'add':
      return { key: 'goals.saidAdded', params: { text: change.temporary.text } };
    case 'edit':
      return { key: 'goals.saidSaved', params: { text: change.text } };
    case 'mark':
      return { key: change.done ? 'goals.saidDone' : 'goals.saidOpen', params: { text: change.goal.text } };
    case 'delete':
      return { key: 'goals.saidDeleted', params: { text: change.goal.text } };
  }
}

/** What is written over the reason when a change failed. */
export function failedTitle(change: GoalChange): Message {
  switch (change.kind) {
    case 'add':
      return { key: 'goals.failedAdd', params: { text: change.temporary.text } };
    case 'edit':
      return { key: 'goals.failedEdit', params: { text: change.goal.text } };
    case 'mark':
      return { key: 'goals.failedMark', params: { text: change.goal.text } };
    case 'delete':
      return { key: 'goals.failedDelete', params: { text: change.goal.text } };
  }
}
