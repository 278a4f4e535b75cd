/** The server, and an nginx that knows only one of them yet. */
export const files = {
  'server/server.js': `// Says which container it runs in: its host name.
const { createServer } = require('node:http');
const { hostname } = require('node:os');

createServer((request, response) => {
  response.end('I am ' + hostname() + '\\n');
}).listen(8080);

// So that docker stop does not have to wait.
process.on('SIGTERM', () => process.exit());
`,
  'server/Dockerfile': `FROM {node}
COPY server.js /server.js
EXPOSE 8080
CMD ["node", "/server.js"]
`,
  'nginx/balanced.conf': `# A list of servers under one name. nginx takes turns through it.
upstream servers {
    # One list for all processes of nginx, so that they do not take turns each on their own.
    zone servers 64k;
    server server1:8080;
}

server {
    listen 80;

    location / {
        proxy_pass http://servers;
        # So long nginx waits for a server that does not answer at all, before it asks the next one.
        proxy_connect_timeout 1s;
        proxy_set_header Host $host;
    }
}
`,
  'nginx/Dockerfile': `FROM {nginx}
COPY balanced.conf /etc/nginx/conf.d/default.conf
`,
} as const;
