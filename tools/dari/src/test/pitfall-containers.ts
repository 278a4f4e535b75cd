import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Neighbourhood } from './neighbourhood.ts';

/** Runs a shell line as a container does that nobody confines. */
const shell = (line: string): string[] => ['sh', '-c', line];

/** Runs a container to its end. @returns its name. */
async function ended(here: Neighbourhood, suffix: string, ...options: readonly string[]): Promise<string> {
  const name = `${here.name}-${suffix}`;
  await here.docker('run', '--detach', '--name', name, ...options);
  await here.docker('wait', name);
  return name;
}

/** The image hides no modules: the mount does. */
export async function modulesHidden(here: Neighbourhood, image: string): Promise<string> {
  const folder = join(here.folder, 'app');
  await mkdir(folder);
  await writeFile(join(folder, 'server.js'), "require('express')().listen(3000);\n");
  const mount = ['--volume', `${folder}:/app`, '--workdir', '/app'];
  return ended(here, 'modules', ...mount, '--entrypoint', 'node', image, 'server.js');
}

/** As react-scripts does: the server lives as long as its input. */
export function inputClosed(here: Neighbourhood, image: string): Promise<string> {
  const program = "console.log('Starting the development server...'); process.stdin.resume();";
  return ended(here, 'cra', '--entrypoint', 'node', image, '-e', program);
}

/** A database that has started and does not listen yet; the api tries once. */
export async function notReady(here: Neighbourhood, image: string, network: string): Promise<string> {
  const db = await here.container('slowdb', [], '--network', network);
  const program = `require('net').connect(27017, '${db}')`;
  return ended(here, 'hasty', '--network', network, '--entrypoint', 'node', image, '-e', program);
}

/** It means another container, and dials itself. */
export function ownLocalhost(here: Neighbourhood, image: string, port: string): Promise<string> {
  const program = `require('net').connect(${port}, '127.0.0.1')`;
  return ended(here, 'selfish', '--entrypoint', 'node', image, '-e', program);
}

/** A container whose tag has moved to another image. @returns its name, and the tag to remove. */
export async function oldImage(
  here: Neighbourhood,
  image: string,
  newer: string,
): Promise<{ readonly name: string; readonly tag: string }> {
  const [name, tag] = [`${here.name}-old`, `${here.name}-app:dev`];
  await here.docker('tag', image, tag);
  await here.docker('run', '--detach', '--name', name, '--entrypoint', 'sleep', tag, 'infinity');
  await here.docker('tag', newer, tag);
  return { name, tag };
}

/** Two containers for one port of the host. @returns who has it, and who did not get it. */
export async function portTaken(here: Neighbourhood, port: number): Promise<readonly [string, string]> {
  const publish = ['--publish', `127.0.0.1:${port}:8080`];
  const holder = await here.container('holder', ['0.0.0.0:8080'], ...publish);
  const late = await here.made('late', ['0.0.0.0:8080'], ...publish);
  await here.docker('start', late).catch(() => undefined);
  return [holder, late];
}

/** @returns what `docker run` gets for an nginx that passes every call on to `upstream`. */
function nginx(image: string, upstream: string): string[] {
  const configuration = [
    'pid /tmp/nginx.pid; error_log stderr notice; events {}',
    'http { access_log off; client_body_temp_path /tmp/b; proxy_temp_path /tmp/p; fastcgi_temp_path /tmp/f;',
    'uwsgi_temp_path /tmp/u; scgi_temp_path /tmp/s;',
    `server { listen 8080; location / { proxy_pass http://${upstream}; } } }`,
  ].join(' ');
  const run = `printf '%s' '${configuration}' > /tmp/nginx.conf && exec nginx -c /tmp/nginx.conf -g 'daemon off;'`;
  const [program = '', ...args] = shell(run);
  return ['--entrypoint', program, image, ...args];
}

/** nginx does not start without its server. */
export function upstreamUnknown(here: Neighbourhood, image: string, network: string): Promise<string> {
  return ended(here, 'early', '--network', network, ...nginx(image, `${here.name}-nobody:3000`));
}

/** The server is made again, at another address, and nginx calls the old one. */
export async function upstreamMoved(here: Neighbourhood, image: string, network: string): Promise<string> {
  const server = await here.container('moves', ['0.0.0.0:3000'], '--network', network);
  const proxy = `${here.name}-proxy`;
  await here.docker(
    'run',
    '--detach',
    '--name',
    proxy,
    '--network',
    network,
    ...nginx(image, `${server}:3000`),
  );
  // Then it has looked the name up.
  await here.listening(proxy);
  await here.docker('rm', '--force', server);
  // Takes the address that has become free.
  await here.container('taker', [], '--network', network);
  await here.container('moves', ['0.0.0.0:3000'], '--network', network);
  return proxy;
}

/** The second replica comes when nginx has looked their name up. */
export async function upstreamAdded(
  here: Neighbourhood,
  image: string,
  network: string,
): Promise<{ readonly proxy: string; readonly later: string }> {
  const name = `${here.name}-replicas`;
  const shared = ['--network', network, '--network-alias', name];
  await here.container('replica1', ['0.0.0.0:3000'], ...shared);
  const proxy = `${here.name}-balancer`;
  await here.docker(
    'run',
    '--detach',
    '--name',
    proxy,
    '--network',
    network,
    ...nginx(image, `${name}:3000`),
  );
  await here.listening(proxy);
  const later = await here.container('replica2', ['0.0.0.0:3000'], ...shared);
  return { proxy, later };
}
