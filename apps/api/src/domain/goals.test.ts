import type { Goal } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import type { GoalRepository } from './goal-repository.ts';
import { GoalNotFound, goals } from './goals.ts';

const created = new Date('2026-01-02T03:04:05.006Z');

function goal(number: number): Goal {
  const id = number.toString(16).padStart(24, '0');
  return { id, text: `goal ${number}`, done: false, createdAt: created.toISOString() };
}

/** A repository of the goals 1 to `count` in an array. */
function shelf(count: number): GoalRepository {
  const kept = Array.from({ length: count }, (_, index) => goal(count - index));
  return {
    list: ({ before, limit }) =>
      Promise.resolve(kept.filter(({ id }) => before === undefined || id < before).slice(0, limit)),
    add: ({ createdAt, ...rest }) =>
      Promise.resolve({ ...rest, id: goal(count + 1).id, createdAt: createdAt.toISOString() }),
    change: (id, change) => {
      const found = kept.find((one) => one.id === id);
      return Promise.resolve(found ? { ...found, ...change } : null);
    },
    remove: (id) => Promise.resolve(kept.some((one) => one.id === id)),
  };
}

const now = () => created;

describe('goals', () => {
  it('lists page after page, each goal once, and ends with no cursor', async () => {
    const kept = goals(shelf(5), now);
    const first = await kept.list({ limit: 2 });
    expect(first.items.map(({ text }) => text)).toEqual(['goal 5', 'goal 4']);
    const second = await kept.list({ limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ text }) => text)).toEqual(['goal 3', 'goal 2']);
    const third = await kept.list({ limit: 2, cursor: second.nextCursor ?? '' });
    expect(third).toEqual({ items: [goal(1)], nextCursor: null });
  });

  it('has no next page when the last one is exactly full', async () => {
    expect((await goals(shelf(2), now).list({ limit: 2 })).nextCursor).toBeNull();
    expect(await goals(shelf(0), now).list({ limit: 2 })).toEqual({ items: [], nextCursor: null });
  });

  it('adds a goal that is not done, with the time of the clock', async () => {
    expect(await goals(shelf(0), now).add({ text: 'read' })).toMatchObject({
      text: 'read',
      done: false,
      createdAt: '2026-01-02T03:04:05.006Z',
    });
  });

  it('changes only what was given', async () => {
    const kept = goals(shelf(1), now);
    expect(await kept.change(goal(1).id, { done: true, text: undefined })).toMatchObject({
      text: 'goal 1',
      done: true,
    });
  });

  it('says which goal is not there', async () => {
    const kept = goals(shelf(0), now);
    await expect(kept.change(goal(7).id, { done: true })).rejects.toThrow(GoalNotFound);
    await expect(kept.remove(goal(7).id)).rejects.toThrow(goal(7).id);
  });
});
