import type { Goal } from '@dari/contract';
import { useMutationState, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useReducer, useRef } from 'react';
import { CallError } from '../api/call-error.ts';
import { useMessageText } from '../i18n/language-context.ts';
import { useAnnounce } from '../shell/announcer-context.ts';
import { saidOf } from './change-said.ts';
import { EMPTY_BOARD, nextBoard } from './goal-board.ts';
import type { GoalChange } from './goal-pages.ts';
import { applyChange, settleAdd, undoChange } from './goal-pages.ts';
import type { GoalPages } from './goal-pages.ts';
import { sendChange } from './goals-api.ts';
import { GoalsContext } from './goals-context.ts';
import { goalsKey, MUTATION_KEY } from './use-goals.ts';

/** Shows each change at once, sends it, and undoes it when the api does not take it. */
export function GoalsProvider({ api, children }: { readonly api: string; readonly children: ReactNode }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const said = useMessageText();
  const [board, dispatch] = useReducer(nextBoard, EMPTY_BOARD);
  const notices = useRef(0);
  const key = goalsKey(api);

  const pending = new Set(
    useMutationState({
      filters: { mutationKey: MUTATION_KEY, status: 'pending' },
      select: ({ state }) => idOf(state.variables as GoalChange),
    }),
  );

  const update = (how: (data: GoalPages | undefined) => GoalPages | undefined) => {
    client.setQueryData<GoalPages>(key, how);
  };

  const send = (change: GoalChange) => {
    dispatch({ kind: 'sent', change });
    const mutation = client.getMutationCache().build<Goal | null, Error, GoalChange, boolean>(client, {
      mutationKey: MUTATION_KEY,
      // Changes of one goal reach the api in the order in which they were made.
      scope: { id: idOf(change) },
      networkMode: 'always',
      mutationFn: (asked) => sendChange(api, asked),
      onMutate: async () => {
        const interrupted = client.isFetching({ queryKey: key }) > 0;
        await client.cancelQueries({ queryKey: key });
        update((data) => applyChange(data, change));
        announce(said(saidOf(change)));
        return interrupted;
      },
      onSuccess: (stored) => {
        if (change.kind === 'add' && stored !== null) {
          update((data) => settleAdd(data, change.temporary.id, stored));
        }
      },
      onError: (error) => {
        update((data) => undoChange(data, change));
        if (!(error instanceof CallError)) throw error;
        notices.current += 1;
        dispatch({ kind: 'failed', id: notices.current, change, error });
      },
      onSettled: (_, error, __, interrupted) => {
        const isLast = client.isMutating({ mutationKey: MUTATION_KEY }) === 1;
        const isFetching = client.isFetching({ queryKey: key }) > 0;
        if (isLast && (error !== null || interrupted === true || isFetching)) {
          void client.invalidateQueries({ queryKey: key });
        }
      },
    });
    mutation.execute(change).catch(() => {
      // Told by the notice.
    });
  };

  const addGoal = (text: string, done: boolean) => {
    const temporary = { id: crypto.getRandomValues(new Uint32Array(1)).join(), text, done };
    send({ kind: 'add', temporary: { ...temporary, createdAt: new Date().toISOString() } });
  };

  return (
    <GoalsContext
      value={{
        board,
        pending,
        send,
        type: (text) => {
          dispatch({ kind: 'typed', text });
        },
        add: (text) => {
          dispatch({ kind: 'typed', text: '' });
          addGoal(text, false);
        },
        bringBack: ({ text, done }) => {
          dispatch({ kind: 'undo-closed' });
          addGoal(text, done);
        },
        closeNotice: (id) => {
          dispatch({ kind: 'notice-closed', id });
        },
        closeUndo: () => {
          dispatch({ kind: 'undo-closed' });
        },
      }}
    >
      {children}
    </GoalsContext>
  );
}

function idOf(change: GoalChange): string {
  return change.kind === 'add' ? change.temporary.id : change.goal.id;
}
