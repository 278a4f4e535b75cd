// usage: node write-goals.mjs API_URL CONNECTIONS
// Adds goals over so many connections at once. Writes the id of each goal that was acknowledged on a line. A connection
// ends with the first request that is not, and the program with the last connection.
import { Agent, request } from 'node:http';
import process from 'node:process';

const [url, connections] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = { 'content-type': 'application/json' };

/** @returns {Promise<string | null>} the id; null when it was not acknowledged */
function add(text) {
  return new Promise((resolve) => {
    const call = request(`${url}/goals`, { method: 'POST', agent, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      answer.once('error', () => resolve(null));
      answer.once('end', () => resolve(answer.statusCode === 201 ? JSON.parse(body).id : null));
      answer.once('close', () => resolve(null));
    });
    call.once('error', () => resolve(null));
    call.end(JSON.stringify({ text }));
  });
}

async function connection(number) {
  for (let count = 1; ; count += 1) {
    const id = await add(`goal ${count} of connection ${number}`);
    if (id === null) return;
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: Number(connections) }, (_, number) => connection(number)));
agent.destroy();
