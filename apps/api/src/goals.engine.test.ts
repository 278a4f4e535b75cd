import type { Goal, GoalPage } from '@dari/contract';
import { goalPageSchema, goalSchema, readinessSchema } from '@dari/contract';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseContainer } from './test/database-container.ts';
import { databaseContainer } from './test/database-container.ts';
import type { RunningService } from './test/running-service.ts';
import { runningService } from './test/running-service.ts';

let database: DatabaseContainer;
let service: RunningService;
const api = () => supertest(service.server);

async function add(text: string): Promise<Goal> {
  const { body } = (await api().post('/goals').send({ text }).expect(201)) as { body: unknown };
  return goalSchema.parse(body);
}

async function page(query: string): Promise<GoalPage> {
  const { body } = (await api().get(`/goals?${query}`).expect(200)) as { body: unknown };
  return goalPageSchema.parse(body);
}

beforeAll(async () => {
  database = await databaseContainer(process.env['DARI_TEST_DB_IMAGE']);
  service = await runningService(database.configuration);
  await api().get('/readyz?wait=30').expect(200);
});

afterAll(async () => {
  await service.stop();
  await database[Symbol.asyncDispose]();
});

describe('goals in a real database', () => {
  it('start as an empty page', async () => {
    expect(await page('')).toEqual({ items: [], nextCursor: null });
  });

  it('can be added, changed and removed', async () => {
    const response = await api().post('/goals').send({ text: '  learn 도커 🐳  ' }).expect(201);
    const goal = goalSchema.parse(response.body);
    expect(goal).toMatchObject({ text: 'learn 도커 🐳', done: false });
    expect(response.headers['location']).toBe(`/goals/${goal.id}`);
    expect(Math.abs(Date.parse(goal.createdAt) - Date.now())).toBeLessThan(60_000);

    const done = await api().patch(`/goals/${goal.id}`).send({ done: true }).expect(200);
    expect(done.body).toEqual({ ...goal, done: true });
    const both = await api().patch(`/goals/${goal.id}`).send({ text: 'rest', done: false }).expect(200);
    expect(both.body).toEqual({ ...goal, text: 'rest', done: false });
    expect((await page('')).items).toContainEqual({ ...goal, text: 'rest', done: false });

    await api().delete(`/goals/${goal.id}`).expect(204, '');
    await api().delete(`/goals/${goal.id}`).expect(404);
    await api().patch(`/goals/${goal.id}`).send({ done: true }).expect(404);
    expect((await page('')).items).not.toContainEqual(expect.objectContaining({ id: goal.id }));
  });

  it('keep texts that look like operators or markup as texts', async () => {
    for (const text of ['{"$gt":""}', '$where', '<script>alert(1)</script>', 'a\nb', 'x'.repeat(500)]) {
      expect((await add(text)).text).toBe(text);
    }
  });

  it('come newest first, each exactly once over all pages, also when made in the same instant', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, (_, index) => add(`at once ${index}`)));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, nextCursor }: GoalPage = await page(
        cursor === '' ? 'limit=7' : `limit=7&cursor=${cursor}`,
      );
      expect(items.length).toBeLessThanOrEqual(7);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
  });

  it('can be paged through while new ones are added and the one at the cursor is removed', async () => {
    const first = await page('limit=3');
    await add('in between');
    await api()
      .delete(`/goals/${first.nextCursor ?? ''}`)
      .expect(204);
    const second = await page(`limit=3&cursor=${first.nextCursor ?? ''}`);
    const ids = new Set(first.items.map(({ id }) => id));
    expect(second.items.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(second.items).toHaveLength(3);
  });

  it('take 20 a page unless asked for another number', async () => {
    expect((await page('')).items).toHaveLength(20);
    expect((await page('limit=1')).items).toHaveLength(1);
  });

  it('are ready when the database has a name and a version', async () => {
    const { body } = (await api().get('/readyz').expect(200)) as { body: unknown };
    const { database: state } = readinessSchema.parse(body);
    expect(state).toMatchObject({
      state: 'connected',
      product: expect.stringMatching(/^(MongoDB \d+\.\d+\.\d+|FerretDB v\d+\.\d+\.\d+)$/) as string,
    });
  });
});
