// usage: node read-goals.mjs API_URL
// Writes the id of each goal on a line, page by page. What the api cannot answer yet is asked again.
import process from 'node:process';

const [url] = process.argv.slice(2);
let cursor = null;
do {
  const answer = await fetch(`${url}/goals?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`);
  if (answer.status === 503) {
    await answer.text();
    continue;
  }
  if (answer.status !== 200) throw new Error(`GET /goals: ${answer.status} ${await answer.text()}`);
  const { items, nextCursor } = await answer.json();
  for (const { id } of items) process.stdout.write(`${id}\n`);
  cursor = nextCursor;
} while (cursor !== null);
