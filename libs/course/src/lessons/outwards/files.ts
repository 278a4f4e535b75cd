/** What the learner gets to work on. */
export const files = {
  'server.mjs': `// A server for this computer itself, not for a container. Start it in a second terminal: node server.mjs
import { createServer } from 'node:http';

createServer((request, response) => {
  console.log(\`called by \${request.socket.remoteAddress}\`);
  response.end('hello from the host\\n');
}).listen(8000, () => console.log('listening on port 8000, on every address of this computer'));
`,
};
