import { useLastingError } from '../api/use-lasting-error.ts';
import { useText } from '../i18n/language-context.ts';
import { useStack } from '../shell/book-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { AddGoalForm } from './add-goal-form.tsx';
import { GoalList } from './goal-list.tsx';
import { GoalNotices } from './goal-notices.tsx';
import { GoalsEmpty } from './goals-empty.tsx';
import { GoalsFailure } from './goals-failure.tsx';
import { GoalsSkeleton } from './goals-skeleton.tsx';
import { Replicas } from './replicas.tsx';
import { UndoBar } from './undo-bar.tsx';
import { allGoals } from './goal-pages.ts';
import { useGoals } from './use-goals.ts';

/** The goals: add one, and below it the list in whatever state it is. */
export function GoalsPage() {
  const text = useText();
  const { api } = useStack();
  const list = useGoals(api);
  const error = useLastingError(list);
  useTitle(text('app.titleGoals'));

  const goals = list.data === undefined ? null : allGoals(list.data);
  return (
    <div className="goals">
      <div className="page-head">
        <h1>{text('goals.title')}</h1>
        <p className="lead">{text('goals.lead')}</p>
      </div>
      <AddGoalForm />
      <GoalNotices />
      {error !== null && (
        <GoalsFailure
          error={error}
          hasList={goals !== null}
          isAsking={list.isFetching}
          onRetry={() => {
            void list.refetch();
          }}
        />
      )}
      {goals === null && error === null && <GoalsSkeleton />}
      {goals !== null && goals.length === 0 && !list.hasNextPage && <GoalsEmpty />}
      {goals !== null && (goals.length > 0 || list.hasNextPage) && (
        <GoalList
          goals={goals}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={() => {
            void list.fetchNextPage();
          }}
        />
      )}
      <Replicas />
      <UndoBar />
    </div>
  );
}
