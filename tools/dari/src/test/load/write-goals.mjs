// usage: node write-goals.mjs API_URL CONNECTIONS
// Adds goals over so many connections at once until its standard input ends. Writes the id of each goal that was
// acknowledged on a line. A connection that gets no answer at all is not opened again.
import { Agent, request } from 'node:http';
import process from 'node:process';

const [url, connections] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = { 'content-type': 'application/json' };

let isOver = false;
process.stdin.resume().once('end', () => (isOver = true));

/** @returns {Promise<{id?: string} | null>} with the id of a goal that was acknowledged; null: no answer */
function add(text) {
  return new Promise((resolve) => {
    const call = request(`${url}/goals`, { method: 'POST', agent, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      answer.once('error', () => resolve(null));
      answer.once('end', () => resolve(answer.statusCode === 201 ? JSON.parse(body) : {}));
      answer.once('close', () => resolve(null));
    });
    call.once('error', () => resolve(null));
    call.end(JSON.stringify({ text }));
  });
}

async function connection(number) {
  for (let count = 1; !isOver; count += 1) {
    const answer = await add(`goal ${count} of connection ${number}`);
    if (answer === null) return;
    if (answer.id) process.stdout.write(`${answer.id}\n`);
  }
}

await Promise.all(Array.from({ length: Number(connections) }, (_, number) => connection(number)));
agent.destroy();
