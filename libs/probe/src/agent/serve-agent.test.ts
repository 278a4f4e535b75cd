import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { localServer } from '../test/local-server.ts';
import type { AgentQuestion, AgentReply } from './agent-messages.ts';
import { serveAgent } from './serve-agent.ts';

/** Asks an agent of its own all questions at once. @returns the answers in the order of the questions. */
async function ask(...questions: readonly AgentQuestion[]): Promise<readonly unknown[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const served = serveAgent(input, output);
  const answers: unknown[] = [];
  questions.forEach((question, id) => input.write(`${JSON.stringify({ id, ...question })}\n`));
  let open = questions.length;
  for await (const line of createInterface({ input: output })) {
    const reply = JSON.parse(line) as AgentReply;
    answers[reply.id] = 'answer' in reply ? reply.answer : reply.error;
    open -= 1;
    if (open === 0) break;
  }
  input.end();
  await served;
  return answers;
}

test('answers each question under its number, whatever the order', async () => {
  await using server = await localServer((socket) => socket.end('hello'));
  const [names, dialled, knocked] = await ask(
    { kind: 'look-up', name: 'localhost' },
    { kind: 'dial', target: { scheme: 'tcp', host: '127.0.0.1', port: server.port } },
    { kind: 'knock', to: { address: '127.0.0.1', port: server.port } },
  );
  expect(names).toContain('127.0.0.1');
  expect(dialled).toMatchObject({ outcome: 'works' });
  expect(knocked).toBe('accepted');
});

test('opens a port for others until it ends', async () => {
  const [port] = await ask({ kind: 'listen', address: '127.0.0.1' });
  expect(port).toEqual(expect.any(Number));
  const [nowhere, knocked] = await ask(
    { kind: 'listen', address: '192.0.2.77' },
    { kind: 'knock', to: { address: '127.0.0.1', port: port as number } },
  );
  expect(nowhere).toBeNull();
  expect(knocked).toBe('refused');
});

test('asks a server as a browser that calls it by another name', async () => {
  await using server = await localServer((socket) => {
    socket.once('data', (request: Buffer) => {
      const named = /^host: goals\.example:8080\r$/im.test(request.toString());
      socket.end(`HTTP/1.1 ${named ? 204 : 400} x\r\nAccess-Control-Allow-Origin: *\r\n\r\n`);
    });
  });
  const to = { address: '127.0.0.1', port: server.port };
  const origin = 'http://localhost:5173';
  expect(await ask({ kind: 'ask-http', to, host: 'goals.example:8080', origin })).toEqual([
    { status: 204, allowOrigin: '*' },
  ]);
});

test.runIf(process.platform === 'linux')('asks for a name in the letters in which it was typed', async () => {
  const [capitals, nobody] = await ask(
    { kind: 'look-up', name: 'LOCALHOST' },
    { kind: 'dial', target: { scheme: 'tcp', host: 'Nobody.invalid', port: 1 } },
  );
  expect(capitals).toContain('127.0.0.1');
  expect(nobody).toMatchObject({ outcome: 'name-not-found' });
});

test.runIf(process.platform === 'linux')('reads its own namespace, with a server in it', async () => {
  await using server = await localServer(() => undefined);
  const to = { address: '127.0.0.1', port: server.port };
  const [reading, who, closed] = await ask(
    { kind: 'read' },
    { kind: 'who-accepts', to },
    { kind: 'who-accepts', to: { ...to, address: '127.0.0.7' } },
  );
  expect(reading).toMatchObject({
    listeners: expect.arrayContaining([to]) as unknown,
    interfaces: expect.arrayContaining([expect.objectContaining({ name: 'lo' })]) as unknown,
  });
  expect(who).toBe('here');
  expect(closed).toBe('refused');
});
