// What stands behind nginx in its tests: an HTTP server on port 3000 that says what it was asked. Runs in a container
// with `node -e`, so it is one file without packages.
import { createHash } from 'node:crypto';
import http from 'node:http';

const seen = [];
const server = http.createServer(async (request, response) => {
  const url = new URL(request.url, 'http://stand-in');
  const given = (name) => url.searchParams.get(name);
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  seen.push(`${request.method} ${request.url}`);
  const said = {
    name: process.env.NAME,
    method: request.method,
    url: request.url,
    headers: request.headers,
    bytes,
  };
  switch (url.pathname) {
    case '/seen':
      return answer(response, 200, seen);
    case '/status':
      return answer(response, Number(given('code')), said, {
        'retry-after': '7',
        'content-type': 'application/problem+json',
      });
    case '/created':
      return answer(response, 201, said, { location: '/goals/1' });
    case '/big':
      return response.end(Buffer.alloc(Number(given('bytes')), 'x'));
    case '/lost':
      return request.socket.destroy();
    case '/drip':
      response.write('first\n');
      // The second line is said when somebody asks for it, so the first one is not held back by whoever is between.
      return void process.once('go', () => response.end('second\n'));
    case '/go':
      process.emit('go');
      return answer(response, 200, said);
    default:
      return answer(response, 200, said);
  }
});

server.on('upgrade', (request, socket) => {
  const key = request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  // One text frame, as RFC 6455 has it: unmasked, as a server sends it.
  const text = Buffer.from(`hello from ${process.env.NAME}${request.url}`);
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
});

function answer(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

process.on('SIGTERM', () => process.exit());
server.listen(3000, () => console.log('listening'));
