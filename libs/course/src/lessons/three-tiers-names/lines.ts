/** The commands of the lesson, as they come again and again. */
const LOGIN = '-e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=secret';

export const NETWORK = 'docker network create my-net';

export const DATABASE = databaseWith('--network my-net -v my-data:/data/db');

/** @param options of `docker run`, in place of network and volume. */
export function databaseWith(options: string): string {
  return `docker run -d --name my-db ${options} ${LOGIN} {mongo}`;
}

export const API = apiWith('DB_HOST=my-db', 'DB_PASSWORD=secret', 'DB_AUTH_SOURCE=admin');

/** @param variables the ones in which attempts differ. */
export function apiWith(...variables: readonly string[]): string {
  const all = ['WEB_ORIGINS=http://localhost:5173', 'DB_USER=root', ...variables];
  const environment = all.map((one) => `-e ${one}`).join(' ');
  return `docker run -d --name my-api --network my-net -p 3000:3000 ${environment} {api}`;
}

export const PAGE = pageWith('-p 5173:5173 -v "$PWD/web/page:/app/page"');

/** @param options of `docker run`. */
export function pageWith(options: string): string {
  return `docker run -d --name my-page --network my-net ${options} my-page`;
}

export const STORE = `curl -s -X POST -H 'content-type: application/json' -d '{"text":"keep this"}' http://localhost:3000/goals`;

export const EDIT = "sed -i 's/My goals/Our goals/' web/page/index.html";
