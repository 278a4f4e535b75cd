import { problemSchema, readinessSchema } from '@dari/contract';
import mongoose from 'mongoose';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import type { DatabaseConfiguration } from './configuration.ts';
import type { DatabaseContainer } from './test/database-container.ts';
import { databaseContainer } from './test/database-container.ts';
import { freePort } from './test/free-port.ts';
import type { RunningService } from './test/running-service.ts';
import { runningService } from './test/running-service.ts';

/** supertest's bodies are `any`. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const LONGEST_MS = 2_000;
const image = process.env['DARI_TEST_DB_IMAGE'];

const container = (given: Partial<DatabaseConfiguration> = {}): Promise<DatabaseContainer> =>
  databaseContainer(image, given);

async function expectReady({ server }: RunningService): Promise<void> {
  await supertest(server).get('/readyz?wait=30').expect(200);
  await supertest(server).get('/goals').expect(200);
}

/** Every kind of request is refused in time and told when to come back. */
async function expectAway({ server }: RunningService, reason: string): Promise<void> {
  const id = 'a'.repeat(24);
  const requests = [
    () => supertest(server).get('/goals'),
    () => supertest(server).post('/goals').send({ text: 'x' }),
    () => supertest(server).patch(`/goals/${id}`).send({ done: true }),
    () => supertest(server).delete(`/goals/${id}`),
  ];
  for (const request of requests) {
    const started = performance.now();
    const response: Answer = await request()
      .expect(503)
      .expect('Content-Type', /problem\+json/);
    expect(performance.now() - started).toBeLessThan(LONGEST_MS);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(problemSchema.parse(response.body).status).toBe(503);
  }
  const { body } = (await supertest(server).get('/readyz').expect(503)) as Answer;
  expect(readinessSchema.parse(body)).toMatchObject({ ready: false, database: { reason } });
  await supertest(server).get('/healthz').expect(200);
}

describe('the api while its database is away', () => {
  it('starts without it, says so, and is ready as soon as it comes', async () => {
    const given = { host: '127.0.0.1', port: await freePort(), password: 'known before' };
    await using service = await runningService({
      ...given,
      user: 'goals',
      name: 'goals',
      authSource: 'admin',
    });
    await expectAway(service, 'refused');
    const ready = supertest(service.server).get('/readyz?wait=30').expect(200).then();
    await using database = await container(given);
    await ready;
    expect(database.configuration.port).toBe(given.port);
    await expectReady(service);
  });

  it('answers in time while it hangs, and recovers when it goes on', async () => {
    await using database = await container();
    await using service = await runningService(database.configuration);
    await expectReady(service);
    await database.pause();
    await expectAway(service, 'timeout');
    await database.unpause();
    await expectReady(service);
  });

  it('recovers after it was stopped and started', async () => {
    await using database = await container();
    await using service = await runningService(database.configuration);
    await expectReady(service);
    await database.stop();
    await expectAway(service, 'refused');
    await database.start();
    await expectReady(service);
    expect(service.lines.map(({ msg }) => msg)).toContain('database connection lost');
  });

  it('survives a kill in the middle of requests, and what it had confirmed is there afterwards', async () => {
    await using database = await container();
    await using service = await runningService(database.configuration);
    await expectReady(service);

    const statuses: number[] = [];
    const confirmed: string[] = [];
    const send = async (text: string) => {
      const { status, body } = (await supertest(service.server).post('/goals').send({ text })) as Answer;
      statuses.push(status);
      if (status === 201) confirmed.push((body as { id: string }).id);
    };
    let killed: Promise<void> | undefined;
    for (let round = 0; round < 30; round += 1) {
      await Promise.all([send(`a ${round}`), send(`b ${round}`), send(`c ${round}`)]);
      if (round === 10) killed = database.kill();
    }
    await killed;
    await send('after');
    expect(statuses.at(-1)).toBe(503);
    expect(new Set(statuses)).toEqual(new Set([201, 503]));

    await database.start();
    await expectReady(service);
    const { body } = (await supertest(service.server).get('/goals?limit=100').expect(200)) as Answer;
    const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(confirmed));
  });
});

describe('the login', () => {
  it('is refused with another password, user or authSource, and the reason is named', async () => {
    await using database = await container();
    await using right = await runningService(database.configuration);
    await expectReady(right);
    const wrong: Partial<DatabaseConfiguration>[] = [
      { password: 'another' },
      { user: 'somebody' },
      { authSource: 'goals' },
    ];
    for (const change of wrong) {
      await using service = await runningService({ ...database.configuration, ...change });
      const { body } = (await supertest(service.server).get('/readyz?wait=1').expect(503)) as Answer;
      expect(readinessSchema.parse(body).database).toMatchObject({ reason: 'auth-failed' });
      await supertest(service.server).get('/goals').expect(503);
    }
  });

  it('is needed: nothing can be read without one', async () => {
    await using database = await container();
    await using service = await runningService(database.configuration);
    await expectReady(service);
    const { host, port } = database.configuration;
    const stranger = await mongoose.createConnection(`mongodb://${host}:${port}/goals`).asPromise();
    await expect(stranger.collection('goals').findOne({})).rejects.toMatchObject({ code: 13 });
    await stranger.destroy();
  });
});

describe('a name that does not exist', () => {
  it('is named as the reason', async () => {
    await using service = await runningService({
      host: 'no-such-name.invalid',
      port: 27_017,
      user: 'goals',
      password: 'x',
      name: 'goals',
      authSource: 'admin',
    });
    const { body } = (await supertest(service.server).get('/readyz?wait=2').expect(503)) as Answer;
    expect(readinessSchema.parse(body).database).toMatchObject({
      reason: 'name-not-found',
      address: 'no-such-name.invalid:27017',
    });
  });
});
