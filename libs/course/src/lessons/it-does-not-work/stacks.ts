/** What the broken stacks are made of; not for the learner to change, so that a stack can be set up again. */
export const stackFiles: Readonly<Record<string, string>> = {
  '.stacks/api/Dockerfile': `FROM {busybox}
COPY serve.sh /serve.sh
ARG DISH
ENV DISH=$DISH LISTEN=8080
STOPSIGNAL SIGKILL
CMD ["sh", "/serve.sh"]
`,
  '.stacks/api/serve.sh': `# Serves one dish, and says who serves it.
if [ -z "$DISH" ]; then
  echo "DISH is not set. Say what to serve, for example -e DISH=salad" >&2
  exit 3
fi
mkdir -p /tmp/pages
echo "$DISH from $(hostname)" > /tmp/pages/index.html
echo "serving $DISH, listening on $LISTEN"
exec httpd -f -p "$LISTEN" -h /tmp/pages
`,
  '.stacks/counter/Dockerfile': `FROM {node}
COPY server.js /server.js
CMD ["node", "/server.js"]
`,
  '.stacks/counter/server.js': `// Passes each call on to the server that SERVER names, and says so when that one does not answer.
const { createServer } = require('node:http');
const { SERVER = 'localhost:8080', PASSWORD = '' } = process.env;

async function ask() {
  const options = { headers: { password: PASSWORD }, signal: AbortSignal.timeout(3000) };
  const answer = await fetch('http://' + SERVER, options);
  const text = await answer.text();
  if (!answer.ok) throw new Error(answer.status + ' ' + text.trim());
  return text;
}

createServer(async (_, response) => {
  try {
    response.end(await ask());
  } catch ({ cause, message }) {
    const why = cause?.errors?.at(-1)?.message ?? cause?.message ?? message;
    const line = 'no answer from ' + SERVER + ': ' + why + '\\n';
    process.stderr.write(line);
    response.writeHead(502, { 'content-type': 'text/plain' }).end(line);
  }
}).listen(3000, () => console.log('listening on 3000, calling ' + SERVER));
process.on('SIGTERM', () => process.exit());
`,
  '.stacks/store/Dockerfile': `FROM {node}
COPY server.js /server.js
CMD ["node", "/server.js"]
`,
  '.stacks/store/server.js': `// Keeps its password with its data: PASSWORD counts only when there is no data yet, as with MongoDB.
const { createServer } = require('node:http');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { hostname } = require('node:os');
const file = '/data/password';

mkdirSync('/data', { recursive: true });
if (existsSync(file)) console.log('data found in /data, starting with it');
else {
  writeFileSync(file, process.env.PASSWORD ?? '');
  console.log('/data is empty, setting up');
}
if (process.argv.includes('--set-up-only')) process.exit();

createServer((request, response) => {
  const isRight = request.headers.password === readFileSync(file, 'utf8');
  response.writeHead(isRight ? 200 : 401, { 'content-type': 'text/plain' });
  response.end(isRight ? 'jam from ' + hostname() + '\\n' : 'wrong password\\n');
}).listen(8080, () => console.log('listening on 8080'));
process.on('SIGTERM', () => process.exit());
`,
  '.stacks/web/Dockerfile': `FROM {nginx}
ARG CONF
COPY $CONF /etc/nginx/conf.d/default.conf
`,
  '.stacks/web/soup.conf': `server {
    listen 80;
    # The name is looked up at each call, in the built-in DNS of the network.
    resolver 127.0.0.11 valid=1s ipv6=off;
    resolver_timeout 2s;
    set $server http://soup-api:8080;
    location / {
        proxy_connect_timeout 2s;
        proxy_pass $server;
    }
}
`,
  '.stacks/web/bread.conf': `server {
    listen 80;
    location / {
        proxy_pass http://bread-apl:8080;
    }
}
`,
  '.stacks/web/kiwi.conf': `server {
    listen 80;
    location / {
        proxy_connect_timeout 2s;
        proxy_pass http://kiwi-api:8080;
    }
}
`,
  '.stacks/web/menu.conf': `server {
    listen 80;
    default_type text/plain;
    location / {
        return 200 "menu of yesterday from $hostname\\n";
    }
}
`,
};

/** The work of somebody who changed a configuration file and wonders why nobody sees it. */
export const menuFiles: Readonly<Record<string, string>> = {
  'menu/Dockerfile': `FROM {nginx}
COPY default.conf /etc/nginx/conf.d/default.conf
`,
  'menu/default.conf': `server {
    listen 80;
    default_type text/plain;
    location / {
        return 200 "menu of today from $hostname\\n";
    }
}
`,
};
