import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  docker,
  firstMessage,
  get,
  IMAGES,
  logged,
  many,
  shares,
  site,
  type Site,
} from '../test/nginx-fixture.ts';

let place: Site;
let origin: string;
const api = (path: string): string => `${origin}/api${path}`;

beforeAll(async () => {
  place = await site();
  const names = ['one', 'two'].map((name) => `${place.called(name)}:3000`);
  origin = await place.nginx(IMAGES.proxy, {
    API_SERVERS: names.join(' '),
    WEB_SERVER: `${place.called('web')}:3000`,
  });
});
afterAll(async () => {
  await place[Symbol.asyncDispose]();
});

describe('while nothing runs behind it', () => {
  it('has started and says who does not answer', async () => {
    const fromApi = await get(api('/goals'));
    expect(fromApi).toMatchObject({ status: 502, said: { status: 502 } });
    expect(fromApi.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '1' });
    const fromWeb = await get(`${origin}/`);
    expect(fromWeb.status).toBe(502);
    expect(fromWeb.text).toContain(`${place.called('web')}:3000`);
  });
});

describe('with the web container and two replicas', () => {
  beforeAll(async () => {
    await Promise.all(['one', 'two', 'web'].map((name) => place.standIn(name)));
    await backInTurn();
  });

  it.each([1, 16])('takes turns exactly with %d connections', async (connections) => {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const counts = shares(await many(100, connections, () => get(api('/goals'), { agent })));
    agent.destroy();
    expect(counts).toEqual({ one: 50, two: 50 });
  });

  it('takes turns exactly over connections that are new each time', async () => {
    expect(shares(await many(100, 4, () => get(api('/goals'))))).toEqual({ one: 50, two: 50 });
  });

  it.each([
    ['/api', '/'],
    ['/api/', '/'],
    ['/api?a=1', '/?a=1'],
    ['/api/goals/1?a=%2F&b=a+b&c=%ED%95%9C', '/goals/1?a=%2F&b=a+b&c=%ED%95%9C'],
    ['/api/a%2Fb%20c%3Fd/%25', '/a%2Fb%20c%3Fd/%25'],
    ['/api/a//b', '/a//b'],
    ['/api/api/api', '/api/api'],
  ])('passes %s on as %s', async (path, wanted) => {
    const { said } = await get(`${origin}${path}`);
    expect(said.url).toBe(wanted);
    expect(['one', 'two']).toContain(said.name);
  });

  it.each(['/', '/api2', '/apis/x', '/src/main.tsx?t=1%2F2', '/__dari/addresses', '/a%20b//c'])(
    'passes %s to the web container as it is',
    async (path) => {
      expect((await get(`${origin}${path}`)).said).toMatchObject({ name: 'web', url: path });
    },
  );

  it('tells who called, how and at which host', async () => {
    for (const path of ['/api/x', '/x']) {
      const { said } = await get(`${origin}${path}`, {
        headers: { host: 'dari.test:8080', 'x-forwarded-for': '192.0.2.7', 'x-request-id': 'abc' },
      });
      expect(said.headers).toMatchObject({
        host: 'dari.test:8080',
        'x-forwarded-host': 'dari.test:8080',
        'x-forwarded-proto': 'http',
        'x-request-id': 'abc',
      });
      expect(said.headers?.['x-forwarded-for']).toMatch(/^192\.0\.2\.7, [\d.]+$/);
    }
  });

  it.each([400, 404, 409, 413, 500, 503])('passes a %d of the api on unchanged, asked once', async (code) => {
    for (const method of ['GET', 'POST']) {
      const path = `/status?code=${code}&method=${method}`;
      const answer = await get(api(path), { method });
      expect(answer.status).toBe(code);
      expect(answer.headers).toMatchObject({
        'retry-after': '7',
        'content-type': 'application/problem+json',
      });
      expect(answer.said.url).toBe(path);
      expect(await timesSeen(`${method} ${path}`)).toBe(1);
    }
  });

  it('lets a browser find what was made', async () => {
    expect((await get(api('/created'), { method: 'POST' })).headers.location).toBe('/api/goals/1');
  });

  it('takes a body of 60 kB and gives one of 20 MB, and refuses more than it takes in the words of the api', async () => {
    const body = Buffer.alloc(60_000, 'x');
    expect((await get(api('/x'), { method: 'POST', body })).said).toMatchObject({ bytes: 60_000 });
    expect((await get(api('/big?bytes=20000000'))).text).toHaveLength(20_000_000);
    const refused = await get(api('/x'), { method: 'POST', body: Buffer.alloc(3_000_000) });
    expect(refused.status).toBe(413);
    expect(refused.headers['content-type']).toBe('application/problem+json');
  });

  it('holds nothing back of an answer that comes slowly', async () => {
    for (const prefix of [`${origin}/api`, origin]) {
      const response = await fetch(`${prefix}/drip`);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      expect(await reader?.read()).toMatchObject({ value: 'first\n' });
      // One of them holds the answer.
      await Promise.all([get(`${prefix}/go`), get(`${prefix}/go`)]);
      expect(await reader?.read()).toMatchObject({ value: 'second\n' });
    }
  });

  it('lets a WebSocket through to the web container', async () => {
    const message = await firstMessage(`${origin}/?token=1`);
    expect(message).toBe('hello from web/?token=1');
  });

  it('asks one replica alone, where that one was asked for', async () => {
    const asked = await many(4, 1, () => get(`${origin}/__dari/api/2/readyz?wait=1`));
    expect(shares(asked)).toEqual({ two: 4 });
    expect(asked[0]?.said.url).toBe('/readyz?wait=1');
    expect((await get(`${origin}/__dari/api/1/probe/api%3Alocalhost`)).said).toMatchObject({
      name: 'one',
      url: '/probe/api:localhost',
    });
    expect((await get(`${origin}/__dari/api/3/readyz`)).status).toBe(404);
    expect((await get(`${origin}/__dari/api/1/goals`)).status).toBe(404);
  });

  it('repeats no POST of which the answer was lost, and every GET', async () => {
    const posted = await get(api('/lost?once'), { method: 'POST', body: '{}' });
    expect(posted).toMatchObject({ status: 504, said: { status: 504 } });
    expect(await timesSeen('POST /lost?once')).toBe(1);
    expect((await get(api('/lost?twice'))).status).toBe(502);
    expect(await timesSeen('GET /lost?twice')).toBe(2);
    await backInTurn();
  });

  it('loses none of 1,000 GETs while a replica is killed, and uses it again after its start', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const answers = await many(1_000, 16, async (index) => {
      if (index === 300) await docker('kill', place.called('two'));
      return get(api('/goals'), { agent });
    });
    agent.destroy();
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(shares(answers)['one']).toBeGreaterThan(700);

    await docker('start', place.called('two'));
    await backInTurn();
    expect(shares(await many(100, 4, () => get(api('/goals'))))).toEqual({ one: 50, two: 50 });
  });

  it('sends a POST that cannot reach a replica to another one', async () => {
    await docker('stop', '--time', '0', place.called('two'));
    const posted = await many(20, 1, (index) => get(api(`/p?${index}`), { method: 'POST', body: '{}' }));
    expect(posted.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    await docker('start', place.called('two'));
    await backInTurn();
    expect(await timesSeen('POST /p?0')).toBe(1);
  });

  it('finds a replica and the web container at another address, without a restart of its own', async () => {
    const started = await docker('inspect', '--format', '{{.State.StartedAt}}', place.called('nginx'));
    const before = await addresses();
    await docker('rm', '--force', place.called('one'), place.called('web'));
    await place.standIn('other');
    await Promise.all([place.standIn('one'), place.standIn('web')]);
    await backInTurn();
    // Whoever got the address first keeps it in the memory of nginx for up to two seconds.
    await expect.poll(async () => (await get(`${origin}/`)).said.name, { timeout: 10_000 }).toBe('web');
    expect(await addresses()).not.toEqual(before);
    expect(shares(await many(20, 1, () => get(api('/goals'))))).toEqual({ one: 10, two: 10 });
    expect(await docker('inspect', '--format', '{{.State.StartedAt}}', place.called('nginx'))).toBe(started);
  });

  it('starts again after it was killed', async () => {
    await docker('kill', place.called('nginx'));
    await docker('start', place.called('nginx'));
    origin = await place.published('nginx');
    await backInTurn();
  });
});

it.each([
  [{}, 'API_SERVERS: expected one or more NAME:PORT'],
  [{ API_SERVERS: 'api' }, "NAME:PORT for each api, found 'api'"],
  [{ API_SERVERS: 'a:1 b:1;drop' }, "found 'b:1;drop'"],
  [{ API_SERVERS: 'a:1', WEB_SERVER: 'http://web' }, "WEB_SERVER: expected NAME:PORT, found 'http://web'"],
])('refuses to start with %o', async (env, message) => {
  const given = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  await expect(docker('run', '--rm', '--network', 'none', ...given, IMAGES.proxy)).rejects.toThrow(message);
});

/** Waits until nginx uses both replicas and reaches the web container. */
async function backInTurn(): Promise<void> {
  for (const name of ['one', 'two', 'web']) await logged(place.called(name), 'listening');
  for (;;) {
    const answers = await many(4, 1, () => get(api('/turn')).catch(() => get(api('/turn'))));
    const web = await get(`${origin}/`);
    if (shares(answers)['one'] === 2 && shares(answers)['two'] === 2 && web.status === 200) return;
  }
}

async function timesSeen(line: string): Promise<number> {
  const lists = await Promise.all([1, 2].map(() => get(api('/seen'))));
  return lists.flatMap(({ text }) => JSON.parse(text) as string[]).filter((one) => one === line).length;
}

async function addresses(): Promise<string> {
  const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}';
  return docker('inspect', '--format', format, place.called('one'), place.called('web'));
}
