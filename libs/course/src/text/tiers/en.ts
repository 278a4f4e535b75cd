import type { ProblemText } from '../../lesson.ts';

/** What is told of the three tiers, in all lessons that run them. */
export const tierProblems = {
  'no-database': ({ image = '' }) => ({
    expected: `a container from ${image} that was made since this lesson began`,
    seen: 'there is none',
    look: 'docker ps -a shows every container, also those that ended.',
  }),
  'database-no-user': ({ container = '' }) => ({
    expected: `a first user with a password in ${container}`,
    seen: 'it was made without MONGO_INITDB_ROOT_USERNAME or without MONGO_INITDB_ROOT_PASSWORD',
    look: 'The option -e of docker run sets a variable. The image reads these two only when it starts on an empty volume.',
  }),
  'database-on-loopback': ({ container = '', port = '' }) => ({
    expected: `port ${port} of ${container} open on every address of the host`,
    seen: 'it is open on 127.0.0.1 alone, which containers cannot call on this engine',
    look: 'docker ps, the column PORTS: what stands before the port of the host?',
  }),
  'database-silent': ({ container = '', port = '', outcome = '' }) => ({
    expected: `an answer of ${container} on port ${port}`,
    seen: outcome,
    look: `docker logs ${container}`,
  }),
  'database-not-on-own-network': ({ container = '', networks = '' }) => ({
    expected: `${container} on a network of your own`,
    seen: networks === '' ? 'it is on no network' : `it is on ${networks}`,
    look: 'docker network create makes one, and --network of docker run puts a container on it.',
  }),
  'no-named-volume': ({ container = '', data = '' }) => ({
    expected: `a volume with a name on ${data} of ${container}`,
    seen: 'there is none: what is stored goes when the container goes',
    look: `docker inspect ${container}, under Mounts. The option is -v NAME:FOLDER.`,
  }),
  'volume-elsewhere': ({ container = '', data = '', target = '' }) => ({
    expected: `the named volume on ${data}, where the database keeps its files`,
    seen: `in ${container} it is on ${target}`,
    look: `docker inspect ${container}, under Mounts: compare Destination.`,
  }),
  'data-on-host-folder': ({ container = '', data = '' }) => ({
    expected: `a volume with a name on ${data} of ${container}`,
    seen: 'there is a folder of the host',
    look: 'What begins with / or . before the colon of -v is a folder of the host; a plain name is a volume.',
  }),
  'data-gone': ({ container = '', volume = '' }) => ({
    expected: 'a goal that was stored before the database was made again',
    seen: `${container} runs with the volume ${volume}, and the api has no goals`,
    look: 'docker volume ls: is that the volume that was used before, and was a goal stored in it?',
  }),
  'not-made-again': ({ older = '' }) => ({
    expected: `${older} made after a goal was stored`,
    seen: 'it is older than every goal',
    look: 'A restart keeps the same container. To prove something about the data, the container has to be removed.',
  }),
  'no-api': ({ image = '' }) => ({
    expected: `a container from ${image} that was made since this lesson began`,
    seen: 'there is none',
    look: 'docker ps -a shows every container, also those that ended.',
  }),
  'api-not-published': ({ container = '' }) => ({
    expected: `a port of the host that leads to port 3000 of ${container}`,
    seen: 'it publishes none',
    look: 'docker ps, the column PORTS. The browser is not in Docker: it can only call the host.',
  }),
  'api-silent': ({ container = '', url = '' }) => ({
    expected: `an answer of ${container} at ${url}`,
    seen: 'there is none',
    look: `docker logs ${container}. The api listens on 3000: the right number of -p.`,
  }),
  'api-database-name': ({ container = '', address = '' }) => ({
    expected: `a database that ${container} finds at ${address}`,
    seen: 'nobody knows this name there',
    look: 'A container’s name is known on its own networks only, and host.docker.internal on Linux only with --add-host. docker inspect shows networks and ExtraHosts.',
  }),
  'api-database-refused': ({ container = '', address = '' }) => ({
    expected: `a database that answers ${container} at ${address}`,
    seen: 'the call was refused: nobody listens there',
    look: 'Whose address is it, seen from inside the container? localhost is the container itself.',
  }),
  'api-database-unreachable': ({ container = '', address = '' }) => ({
    expected: `a database that answers ${container} at ${address}`,
    seen: 'no answer comes from there',
    look: 'docker ps: does the database run? docker network inspect: are both on one network?',
  }),
  'api-database-login': ({ container = '', address = '' }) => ({
    expected: `${container} logged in at ${address}`,
    seen: 'the database answers and refuses user or password',
    look: 'Compare DB_USER and DB_PASSWORD with what the database was made with. On a volume that was used before, the first password still counts.',
  }),
  'api-database-auth-source': ({ container = '', address = '', source = '' }) => ({
    expected: `${container} logged in at ${address}`,
    seen: `it looks for its user in the database ${source}, and is refused`,
    look: 'In which database is the user that MONGO_INITDB_ROOT_USERNAME makes? The documentation of the image says so; authSource has to name that one.',
  }),
  'api-database-away': ({ container = '', address = '' }) => ({
    expected: `${container} connected with the database at ${address}`,
    seen: 'it is not yet, or not any more',
    look: `docker logs ${container} says what was tried.`,
  }),
  'goals-unreadable': ({ container = '' }) => ({
    expected: 'a list of goals from the api at /goals',
    seen: 'the answer is something else',
    look: `docker logs of the api, and of ${container}`,
  }),
  'no-goal-yet': () => ({
    expected: 'at least one goal that was stored through the api',
    seen: 'the list at /goals is empty',
    look: 'Write one on the page, or send it with curl -X POST to /goals, as JSON with a text.',
  }),
  'no-page': () => ({
    expected: 'a container that serves the page, besides api and database',
    seen: 'there is none',
    look: 'The folder web has a Dockerfile for it. docker ps -a shows what was started.',
  }),
  'page-not-published': ({ container = '' }) => ({
    expected: `a port of the host that leads to ${container}`,
    seen: 'it publishes none, so no browser can open the page',
    look: 'docker ps, the column PORTS. The server of the page listens on 5173.',
  }),
  'page-silent': ({ container = '', url = '' }) => ({
    expected: `a page in HTML from ${container} at ${url}`,
    seen: 'there is none',
    look: `docker logs ${container}. The server of the page listens on 5173: the right number of -p.`,
  }),
  'page-names-no-api': ({ page = '' }) => ({
    expected: `a page at ${page} that says where the api is`,
    seen: 'no address stands in it',
    look: 'In web/page/index.html, data-api stands for it: the server fills in what API_URL says.',
  }),
  'page-api-name': ({ page = '', host = '' }) => ({
    expected: 'an address of the api that the browser understands',
    seen: `the page at ${page} calls ${host}, and on this computer nobody knows that name`,
    look: 'Where does the script of a page run: in the container that serves it, or in the browser? Which address of the api is open there?',
  }),
  'page-api-silent': ({ address = '', outcome = '' }) => ({
    expected: `an answer of the api at ${address}, which the page calls`,
    seen: outcome,
    look: 'docker ps, the column PORTS: on which port of the host is the api?',
  }),
  'page-api-other': ({ address = '' }) => ({
    expected: `your api at ${address}, which the page calls`,
    seen: 'somebody else answers there',
    look: 'docker ps, the column PORTS: whose port is that?',
  }),
  'api-refuses-page': ({ api = '', wanted = '', allowed = '' }) => ({
    expected: `${wanted} among the pages that ${api} lets read its answers`,
    seen: allowed === '' ? 'WEB_ORIGINS is empty' : `WEB_ORIGINS is ${allowed}`,
    look: 'Another port is another origin. The browser keeps an answer from a page whose origin the api does not name; its console says CORS.',
  }),
  'page-not-bind-mounted': ({ container = '' }) => ({
    expected: `a folder of the host over the page in ${container}`,
    seen: 'there is none: the page is the one that was built into the image',
    look: `docker inspect ${container}, under Mounts. The option is -v FOLDER-OF-THE-HOST:FOLDER, and the folder of the host has to begin with /.`,
  }),
  'page-not-edited': ({ container = '' }) => ({
    expected: 'a page with a heading of your own',
    seen: `${container} still shows the first one`,
    look: 'Edit the file in web/page on the host and save it. Is it the folder that is mounted?',
  }),
  'edited-before-start': ({ container = '' }) => ({
    expected: `an edit that shows while ${container} runs`,
    seen: 'the container was started after the last edit',
    look: 'Edit the file once more, and do not touch the container.',
  }),
} satisfies Record<string, ProblemText>;

export type TierProblem = keyof typeof tierProblems;
