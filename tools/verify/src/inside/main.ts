/** Runs in each container of a random topology, and on its host: servers, and calls from there. */
import { createInterface } from 'node:readline';
import { dial } from './dial.ts';
import type { Orders, Question, Reply } from './messages.ts';
import { serve } from './serve.ts';

const serving = serve(JSON.parse(process.env['VERIFY'] ?? '') as Orders);

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on('line', (line) => {
  if (line !== '') void answer(JSON.parse(line) as Question);
});
// In a container the input never ends; on the host it ends with the caller.
lines.once('close', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

async function answer(question: Question): Promise<void> {
  const { id } = question;
  let reply: Reply;
  if (question.kind === 'ready') {
    await serving;
    reply = { id, kind: 'ready' };
  } else {
    reply = { id, kind: 'dialled', ...(await dial(question.host, question.port, question.patienceMs)) };
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
