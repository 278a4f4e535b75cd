import { createGoalSchema, problemSchema, updateGoalSchema } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from '../domain/database-watch.ts';
import { GoalNotFound } from '../domain/goals.ts';
import { problemFor, Refusal } from './problem.ts';

const id = 'request-1';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('expected it to throw');
}

function statusError(status: number, type: string): Error {
  return Object.assign(new Error('inside'), { status, type });
}

describe('problemFor', () => {
  it('names each field that was wrong', () => {
    const { problem } = problemFor(
      thrownBy(() => createGoalSchema.parse({ text: { $gt: '' }, extra: 1 })),
      id,
    );
    expect(problem.status).toBe(400);
    expect(problem.instance).toBe(id);
    expect(problem.errors?.map(({ path }) => path)).toEqual(['text', '']);
  });

  it('keeps an answer small, however long the names in the request were', () => {
    const body = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${'k'.repeat(30)}${index}`, 1]),
    );
    const { problem } = problemFor(
      thrownBy(() => updateGoalSchema.parse(body)),
      id,
    );
    expect(JSON.stringify(problem).length).toBeLessThan(6_000);
  });

  it('says that a goal is not there', () => {
    expect(problemFor(new GoalNotFound('abc'), id).problem).toMatchObject({
      status: 404,
      title: 'Not Found',
    });
  });

  it('tells when to come back while the database is away', () => {
    const error = new DatabaseUnavailable({
      state: 'unavailable',
      reason: 'refused',
      address: 'goals-db:27017',
      detail: 'ECONNREFUSED',
    });
    const { problem, headers } = problemFor(error, id);
    expect(problem.status).toBe(503);
    expect(problem.detail).toContain('goals-db:27017');
    expect(headers).toEqual({ 'Retry-After': '1' });
  });

  it('passes on the headers of a refusal', () => {
    expect(problemFor(new Refusal(405, 'no', { Allow: 'GET' }), id).headers).toEqual({ Allow: 'GET' });
  });

  it.each([
    [400, 'entity.parse.failed'],
    [413, 'entity.too.large'],
    [415, 'charset.unsupported'],
    [400, 'something.new'],
  ])('gives a %i of the framework (%s) a sentence of its own', (status, type) => {
    const { problem } = problemFor(statusError(status, type), id);
    expect(problem.status).toBe(status);
    expect(problem.detail).not.toContain('inside');
  });

  it.each([new Error('secret inside'), 'text', null, statusError(503, ''), statusError(200, '')])(
    'tells nothing of the inside for %s',
    (error) => {
      const { problem } = problemFor(error, id);
      expect(problem.status).toBe(500);
      expect(problem.detail).not.toContain('inside');
      expect(problemSchema.parse(problem)).toEqual(problem);
    },
  );
});
