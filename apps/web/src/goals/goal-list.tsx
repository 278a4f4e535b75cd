import type { Goal } from '@dari/contract';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/language-context.ts';
import { useAnnounce } from '../shell/announcer-context.ts';
import { GoalRow } from './goal-row.tsx';

interface Props {
  readonly goals: readonly Goal[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

/**
 * The goals, newest first. When one is deleted the focus goes to its neighbour, or to the heading; when more are loaded
 * it goes to the first of them.
 */
export function GoalList({ goals, hasMore, isLoadingMore, onMore }: Props) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = goals.filter((goal) => goal.done).length;
  const count = hasMore
    ? text('goals.countMore', { count: goals.length })
    : goals.length === 1
      ? text('goals.countOne')
      : text('goals.countMany', { count: goals.length });

  const announce = useAnnounce();
  const shownBefore = useRef<number | null>(null);
  useEffect(() => {
    const before = shownBefore.current;
    if (before === null || isLoadingMore || goals.length <= before) return;
    shownBefore.current = null;
    list.current?.querySelectorAll<HTMLElement>('input[type="checkbox"]')[before]?.focus();
    announce(text('goals.saidMore', { count: goals.length }));
  }, [goals.length, isLoadingMore, announce, text]);

  const leave = (index: number) => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row-focus]') ?? [];
    (rows[index + 1] ?? rows[index - 1] ?? heading.current)?.focus();
  };

  return (
    <section className="goal-list" aria-labelledby="goal-list">
      <div className="goal-list-head">
        <h2 id="goal-list" ref={heading} tabIndex={-1}>
          {text('goals.list')}
        </h2>
        <p className="quiet">
          {count} · {text('goals.doneOf', { done })}
        </p>
      </div>
      <ul ref={list}>
        {goals.map((goal, index) => (
          <GoalRow
            key={goal.id}
            goal={goal}
            onLeave={() => {
              leave(index);
            }}
          />
        ))}
      </ul>
      {hasMore && (
        <button
          type="button"
          className="button more"
          aria-disabled={isLoadingMore}
          onClick={() => {
            shownBefore.current = goals.length;
            onMore();
          }}
        >
          {isLoadingMore ? text('goals.loadingMore') : text('goals.more')}
        </button>
      )}
    </section>
  );
}
