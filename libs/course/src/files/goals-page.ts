/**
 * The page of the three tiers, small enough to read: a server without packages, and a page whose script runs in the
 * browser. The server reads its files again for each call, so that an edit shows at once, and says when a file changed.
 */
export const goalsPage = {
  'web/server.mjs': `// Serves the files of the folder page. Reads them again for each call, so that an edit shows at once.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'page');
// Where the page, in the browser, calls the api.
const apiUrl = process.env.API_URL || 'http://localhost:3000';
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

createServer(async (request, response) => {
  const name = request.url === '/' ? 'index.html' : path.basename(request.url);
  try {
    const file = path.join(folder, name);
    const text = (await readFile(file, 'utf8')).replaceAll('API_URL', apiUrl);
    const { mtime } = await stat(file);
    response.writeHead(200, {
      'content-type': types[path.extname(name)] ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-file-changed': mtime.toISOString(),
    });
    response.end(text);
  } catch {
    response.writeHead(404).end('There is no ' + name + ' here.\\n');
  }
}).listen(5173);

// So that docker stop does not have to wait.
process.on('SIGTERM', () => process.exit());
`,
  'web/page/index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Goals</title>
  </head>
  <body data-api="API_URL">
    <h1>My goals</h1>
    <form>
      <input name="text" maxlength="500" required autofocus />
      <button>+</button>
    </form>
    <ul></ul>
    <p></p>
    <script src="page.js"></script>
  </body>
</html>
`,
  'web/page/page.js': `// Runs in the browser, not in the container: every address here has to make sense to the browser.
const goals = document.body.dataset.api + '/goals';
const form = document.querySelector('form');
const list = document.querySelector('ul');
const note = document.querySelector('p');

async function show() {
  try {
    const answer = await fetch(goals);
    const page = await answer.json();
    const lines = page.items.map((goal) => {
      const line = document.createElement('li');
      line.textContent = goal.text;
      return line;
    });
    list.replaceChildren(...lines);
    note.textContent = '';
  } catch (error) {
    note.textContent = goals + ': ' + error.message;
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ text: form.elements.text.value });
  await fetch(goals, { method: 'POST', headers, body }).catch(() => undefined);
  form.reset();
  await show();
});

show();
`,
  'web/Dockerfile': `FROM {node}
WORKDIR /app
COPY server.mjs ./
COPY page ./page
EXPOSE 5173
CMD ["node", "server.mjs"]
`,
} as const;

/** What the page shows as long as nobody has edited it. */
export const FIRST_HEADING = '<h1>My goals</h1>';
