import { describe, expect, it } from 'vitest';
import type { EngineEvent, LogLine } from '../engine.ts';
import { engineFixture } from '../test/engine-fixture.ts';
import { present } from '../test/vantage.ts';

describe('runOnce', () => {
  it('gives the exit code and both outputs, and leaves nothing behind', async () => {
    await using fixture = await engineFixture(process.env);
    const { engine, image, labels } = fixture;
    const command = ['sh', '-c', 'echo "$GREETING"; echo oops >&2; exit 7'];
    const result = await engine.runOnce({ image, labels, command, env: { GREETING: '다리 $x' } });
    expect(result).toEqual({ exitCode: 7, stdout: '다리 $x\n', stderr: 'oops\n' });
    expect(
      (await engine.observe()).containers.filter((one) => one.labels['dev.dari.project'] === fixture.name),
    ).toEqual([]);
  });

  it('joins the network that it is told to', async () => {
    await using fixture = await engineFixture(process.env);
    const { engine, image, labels } = fixture;
    const run = { image, labels, command: ['sh', '-c', 'ls /sys/class/net'], network: 'none' };
    expect((await engine.runOnce(run)).stdout).not.toContain('eth0');
  });

  it('removes the container when it is cancelled', async () => {
    await using fixture = await engineFixture(process.env);
    const { engine, image, labels, name } = fixture;
    const controller = new AbortController();
    const mine = ({ attributes }: EngineEvent): boolean => attributes['dev.dari.project'] === name;
    const listening = new AbortController();
    const events = engine.events(listening.signal);
    const run = engine.runOnce({ image, labels, command: ['sleep', '300'] }, controller.signal);
    const outcome = expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    for await (const event of events) {
      if (!mine(event)) continue;
      if (event.action === 'start') controller.abort();
      if (event.action === 'destroy') break;
    }
    await outcome;
    expect(
      (await engine.observe()).containers.filter((one) => one.labels['dev.dari.project'] === name),
    ).toEqual([]);
  });

  it('names the image that is missing', async () => {
    await using fixture = await engineFixture(process.env);
    const { engine, labels, name } = fixture;
    await expect(engine.runOnce({ image: `${name}:none`, labels, command: ['x'] })).rejects.toMatchObject({
      kind: 'no-such-image',
    });
  });
});

describe('logs', () => {
  it('come by line from both streams and can be followed until cancelled', async () => {
    await using fixture = await engineFixture(process.env);
    const container = fixture.container('a', { image: await fixture.server(), networks: [] });
    await fixture.apply({ kind: 'create-container', container });
    const controller = new AbortController();
    const lines: LogLine[] = [];
    const follow = async (): Promise<void> => {
      const options = { follow: true, tail: 'all' } as const;
      for await (const line of fixture.engine.logs(container.name, options, controller.signal)) {
        lines.push(line);
        if (lines.length === 2) controller.abort();
      }
    };
    await expect(follow()).rejects.toMatchObject({ kind: 'cancelled' });
    expect(lines).toEqual(
      expect.arrayContaining([
        { stream: 'stdout', text: 'ready' },
        { stream: 'stderr', text: 'warned' },
      ]),
    );
  });

  it('end with the container when they are followed', async () => {
    await using fixture = await engineFixture(process.env);
    const container = fixture.container('a', { image: await fixture.server(), networks: [] });
    await fixture.apply({ kind: 'create-container', container });
    const { id } = await present(fixture, 'a');
    const texts: string[] = [];
    for await (const { text } of fixture.engine.logs(id, { follow: true, tail: 'all' })) {
      texts.push(text);
      if (texts.length === 2) await fixture.api.json({ method: 'POST', path: `/containers/${id}/kill` });
    }
    expect(texts.sort()).toEqual(['ready', 'warned']);
    const last: string[] = [];
    for await (const { text } of fixture.engine.logs(id, { follow: false, tail: 1 })) last.push(text);
    expect(last).toHaveLength(1);
  });

  it('of a container with a terminal are read too', async () => {
    await using fixture = await engineFixture(process.env);
    const { api, engine, image, labels } = fixture;
    const body = {
      Image: image,
      Cmd: ['sh', '-c', 'echo 다리; echo two'],
      Entrypoint: [],
      Tty: true,
      Labels: labels,
    };
    const { Id } = (await api.json({ method: 'POST', path: '/containers/create', body })) as { Id: string };
    await api.json({ method: 'POST', path: `/containers/${Id}/start` });
    const texts: string[] = [];
    for await (const { text } of engine.logs(Id, { follow: true, tail: 'all' })) texts.push(text);
    expect(texts).toEqual(['다리', 'two']);
  });

  it('of no container are an error', async () => {
    await using fixture = await engineFixture(process.env);
    const read = async (): Promise<void> => {
      for await (const line of fixture.engine.logs(fixture.name, { follow: false, tail: 1 }))
        expect(line).toBe('none');
    };
    await expect(read()).rejects.toMatchObject({
      kind: 'no-such-container',
      facts: { container: fixture.name },
    });
  });
});

describe('events', () => {
  it('are heard from the moment of the call and end when the signal aborts', async () => {
    await using fixture = await engineFixture(process.env);
    const { apply, labels, name } = fixture;
    const controller = new AbortController();
    const events = fixture.engine.events(controller.signal);
    await apply({ kind: 'create-volume', volume: { name, labels } });
    const seen: EngineEvent[] = [];
    for await (const event of events) {
      if (event.id !== name) continue;
      seen.push(event);
      controller.abort();
    }
    expect(seen).toMatchObject([{ type: 'volume', action: 'create' }]);
    expect(Math.abs((seen[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('end at once when the signal has aborted already', async () => {
    await using fixture = await engineFixture(process.env);
    for await (const event of fixture.engine.events(AbortSignal.abort())) expect(event).toBeUndefined();
  });
});

describe('every call', () => {
  it('is cancelled by a signal that has aborted already', async () => {
    await using fixture = await engineFixture(process.env);
    const { engine, image, labels } = fixture;
    const signal = AbortSignal.abort();
    const cancelled = { kind: 'cancelled' };
    await expect(engine.observe(signal)).rejects.toMatchObject(cancelled);
    await expect(engine.askRegistry(image, signal)).rejects.toMatchObject(cancelled);
    await expect(engine.pull(image, () => undefined, signal)).rejects.toMatchObject(cancelled);
    await expect(engine.runOnce({ image, labels, command: ['x'] }, signal)).rejects.toMatchObject(cancelled);
  });
});
