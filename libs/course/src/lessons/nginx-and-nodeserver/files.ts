/** A server that tells its own name, so that one sees who answered. No packages. */
const SERVER = `// Answers every call with its own name, so that you see who answered.
const http = require('node:http');
const os = require('node:os');

http
  .createServer((request, response) => {
    response.end(\`nodeserver on \${os.hostname()}: \${request.method} \${request.url}\\n\`);
  })
  .listen(8080, () => console.log('nodeserver listens on 8080'));

// Ends at once on docker stop.
process.on('SIGTERM', () => process.exit(0));
`;

const SERVER_DOCKERFILE = `FROM {node}
WORKDIR /app
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
`;

const NGINX_DOCKERFILE = `FROM {nginx}
COPY myconfig1.conf /etc/nginx/conf.d/default.conf
`;

/** As in the notes before it is corrected: `localhost` is the container of nginx itself. */
const CONFIGURATION = `server {
    listen 80;

    location / {
        proxy_pass http://localhost:8080;
        proxy_set_header Host $host;
        proxy_set_header X-Real-IP $remote_addr;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
    }
}
`;

/** One folder for each image: what lies in it is what `docker build` gets. */
export const FILES: Readonly<Record<string, string>> = {
  'nodeserver/Dockerfile': SERVER_DOCKERFILE,
  'nodeserver/server.js': SERVER,
  'nginx/Dockerfile': NGINX_DOCKERFILE,
  'nginx/myconfig1.conf': CONFIGURATION,
};

/** Where nginx is told to pass calls on to. */
const FIRST_TARGET = 'http://localhost:8080';

/** @returns a line that writes `nginx/myconfig1.conf` anew, whatever it holds. */
export function writeConfiguration(target: string): string {
  const text = CONFIGURATION.replace(FIRST_TARGET, target);
  return `cat > nginx/myconfig1.conf <<'END'\n${text}END`;
}
