import type { LessonText } from '../../lesson.ts';
import { tierProblems } from '../../text/tiers/en.ts';

export const en: LessonText = {
  title: 'Three tiers by hand: the first way',
  intro: `An app in three tiers: a page that the browser shows, an api that keeps goals, and a database that stores them. Each runs in a container of its own, and they have to find each other.

The first way that comes to mind: publish everything. Then each container calls the **host**, whose ports lead to the others, by the name \`host.docker.internal\`. It works, and at the end of this lesson you will see what is wrong with it.

The database is {mongo} (it listens on 27017), the api is {api} (it listens on 3000; its image is built here, from dari itself). The page is in the folder \`web\` of your lesson folder. If a stack of dari runs, stop it first with \`npm run stop\`: it uses the same ports.`,
  tasks: {
    database: {
      title: 'The database, open to the host',
      goal: 'Run a container from {mongo} with its port 27017 published on the host, on every address. Give it a first user: the variables `MONGO_INITDB_ROOT_USERNAME` and `MONGO_INITDB_ROOT_PASSWORD`, with values of your choice. If 27017 of the host is taken, use another port there.',
      hints: [
        'How does a container get settings, and how does it get a port on the host?',
        '`docker run --help`: the options `-e` and `-p`.',
        '`docker run -d --name my-db -p 27017:27017 -e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=secret {mongo}`',
      ],
      learned: ({ container = '', hostPort = '' }) =>
        `\`${container}\` listens, and the host’s port ${hostPort} leads to it. The image made the user when it first started with an empty data folder.`,
    },
    'api-by-host': {
      title: 'The api calls the host',
      goal: 'Run a container from {api} with its port 3000 published. It has to reach the database by way of the host: `DB_HOST=host.docker.internal`, and `DB_PORT` if you chose another port than 27017 on the host. It logs in with `DB_USER` and `DB_PASSWORD`. Give it `WEB_ORIGINS=http://localhost:5173` as well: the page that is to come. On Linux the name needs `--add-host host.docker.internal:host-gateway`.',
      hints: [
        'Seen from inside the api’s container, whose address is localhost, and whose is host.docker.internal?',
        'The api says what is wrong: `docker logs my-api`, or `curl http://localhost:3000/readyz`.',
        '`docker run -d --name my-api -p 3000:3000 --add-host host.docker.internal:host-gateway -e DB_HOST=host.docker.internal -e DB_USER=root -e DB_PASSWORD=secret -e WEB_ORIGINS=http://localhost:5173 {api}`',
      ],
      learned: ({ container = '', port = '' }) =>
        `\`${container}\` calls the host at port ${port}, and the host passes the call on to the database. The two containers do not know each other: the detour leads out of one container and back into the other.`,
    },
    'page-in-browser': {
      title: 'The page, and where its script runs',
      goal: 'Build the image of the page from the folder `web` and run it with its port 5173 published as 5173. Its script calls the api at what `API_URL` says, `http://localhost:3000` if nothing is said. A browser on this computer has to be able to use the page: the address must make sense **there**, and the api must allow the page’s origin.',
      hints: [
        'Who calls the api when you press +: the container that served the page, or your browser?',
        'The api is open on a port of the host. By which name does a browser on the host call the host?',
        '`docker build -t my-page web`, then `docker run -d --name my-page -p 5173:5173 my-page`. If the api is on another port: `-e API_URL=http://localhost:PORT`.',
      ],
      learned: ({ page = '', address = '' }) =>
        `Open ${page}: the page comes from its container, its script runs in your browser and calls ${address}. That is an address of the host, which is why the api needs a published port in every way of doing this.`,
    },
    'goal-stored': {
      title: 'Through all three tiers',
      goal: 'Store a goal: write one on the page, or send it to the api yourself. The list at `/goals` of the api has to have it.',
      hints: [
        'What happens when you press + on the page? The file `web/page/page.js` says so.',
        'A goal is stored by POST to `/goals`, with JSON such as `{"text": "learn networks"}`.',
        `\`curl -X POST -H 'content-type: application/json' -d '{"text":"learn networks"}' http://localhost:3000/goals\``,
      ],
      learned: ({ goal = '', url = '' }) =>
        `“${goal}” went from the browser to the api, from the api by way of the host to the database, and back to ${url}.`,
    },
    'open-to-whom': {
      title: 'Who else can come in?',
      goal: 'The database is published so that the api can reach it. Who can connect to its port now? Look at `docker ps` and choose.',
      hints: [
        'Does a published port know whom it was meant for?',
        'In `docker ps`, PORTS shows on which addresses of the host the port is open.',
        '`0.0.0.0:27017->27017/tcp` means: every address that this computer has. 127.0.0.1 would mean: only programs on it.',
      ],
      learned: ({ container = '', address = '', port = '' }) =>
        `Everybody who reaches this computer: \`${container}\` is open at ${address}:${port}. Only the password stands between the data and the rest of the network. Bound to 127.0.0.1 the port would be closed to others, but on Linux to the api, too. The next lesson shows a way that needs no open port at all.`,
      choices: {
        'api-only': 'Only the api, because it is the only one that knows the password.',
        'this-computer': 'Only programs and containers on this computer.',
        everybody: 'Everybody who reaches this computer.',
      },
    },
  },
  problems: {
    ...tierProblems,
    'api-other-way': ({ container = '', address = '' }) => ({
      expected: `${container} going by way of the host: DB_HOST=host.docker.internal`,
      seen: `it works, with DB_HOST=${address}`,
      look: 'An address can be another one after the next start. In this lesson the way over the host is what is asked for.',
    }),
    'open-to-whom-api-only': ({ container = '', address = '', port = '' }) => ({
      expected: 'who can really connect',
      seen: `you chose the api alone, but ${container} is open at ${address}:${port}`,
      look: 'Being able to connect and being able to log in are two things. docker ps, the column PORTS.',
    }),
    'open-to-whom-this-computer': ({ container = '', address = '', port = '' }) => ({
      expected: 'who can really connect',
      seen: `you chose this computer alone, but ${container} is open at ${address}:${port}`,
      look: 'docker ps, the column PORTS: is it 127.0.0.1 that stands before the port?',
    }),
    'open-to-whom-everybody': ({ container = '', address = '', port = '' }) => ({
      expected: 'who can really connect',
      seen: `you chose everybody, but ${container} is open at ${address}:${port} alone`,
      look: 'docker ps, the column PORTS: which address stands before the port?',
    }),
  },
};
