import type { LessonText } from '../../lesson.ts';
import { tierProblems } from '../../text/tiers/en.ts';

export const en: LessonText = {
  title: 'Three tiers by hand: the better way',
  intro: `The same three tiers once more, this time on a network of your own. The api calls the database by its **name**, so the database needs no open port, and no call goes out of Docker and back in.

What this does not change: the page runs in the browser, and the browser is not on your network. You will predict what follows from that, and see it.

Then come the things that make such a stack usable: data that outlives its container, a login, and a page that you can edit while it runs. In the end your commands do what \`dari up bridge\` does. Stop a stack of dari first with \`npm run stop\`, and remove the containers of the last lesson (\`docker rm -f my-page my-api my-db\`): both use the same ports. The names \`my-net\`, \`my-db\`, \`my-api\`, \`my-page\` and \`my-data\` are only examples.`,
  tasks: {
    database: {
      title: 'A database that nobody sees',
      goal: 'Run a database from {mongo} on a network of your own: **without** `-p`, with a first user (`MONGO_INITDB_ROOT_USERNAME` and `MONGO_INITDB_ROOT_PASSWORD`), and with a volume that has a name on `/data/db`, where this image keeps its files.',
      hints: [
        'What has to be known from outside: the port, the name, or nothing at all?',
        '`-v NAME:FOLDER` of `docker run` puts a volume on a folder of the container, and makes the volume if there is none of that name.',
        '`docker network create my-net`, then `docker run -d --name my-db --network my-net -v my-data:/data/db -e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=secret {mongo}`',
      ],
      learned: ({ container = '', volume = '' }) =>
        `\`${container}\` can be called by those on its network and by nobody else. Its files are on the volume \`${volume}\`, which is a thing of its own: \`docker volume ls\` lists it, and it stays when the container goes.`,
    },
    api: {
      title: 'The api calls a name',
      goal: 'Run a container from {api} that reaches your database **by a name** (`DB_HOST`) and logs in: `DB_USER`, `DB_PASSWORD`, and `DB_AUTH_SOURCE=admin`, the database in which the first user is. Publish its port 3000, and give it `WEB_ORIGINS=http://localhost:5173` for the page that is to come.',
      hints: [
        'What does a container have to share with the database so that the built-in DNS tells it the name?',
        '`curl http://localhost:3000/readyz` says what the api is missing.',
        '`docker run -d --name my-api --network my-net -p 3000:3000 -e DB_HOST=my-db -e DB_USER=root -e DB_PASSWORD=secret -e DB_AUTH_SOURCE=admin -e WEB_ORIGINS=http://localhost:5173 {api}`',
      ],
      learned: ({ container = '', address = '', database = '' }) =>
        `\`${container}\` calls ${address}, the built-in DNS says where that is now, and \`${database}\` let it in. As one line this is \`mongodb://root:…@${address}/goals?authSource=admin\`: the goals are in one database, the user is in \`admin\`.`,
    },
    'name-in-browser': {
      title: 'Does the browser know the name?',
      goal: 'Now the page: build it from the folder `web`, run it on your network with its port 5173 published, and let its script call the api by its container’s name: `API_URL=http://my-api:3000`. The container of the page knows that name. What will happen in the **browser**? Choose first, then run it and open the page.',
      hints: [
        'Where does the script of the page run?',
        'The built-in DNS answers containers. Whom does your browser ask for a name?',
        '`docker build -t my-page web`, then `docker run -d --name my-page --network my-net -p 5173:5173 -e API_URL=http://my-api:3000 my-page`. Open http://localhost:5173 and look at what it says.',
      ],
      learned: ({ container = '', host = '', page = '' }) =>
        `From the container \`${container}\` the name ${host} works, and on your computer nobody knows it. The page at ${page} is only **served** by the container; its script runs in the browser, which is not on your network and never asks Docker’s DNS.`,
      choices: {
        works: 'It works: page and api are on the same network.',
        'name-not-found': 'The name is not found.',
        refused: 'The name is found, but nobody answers.',
      },
    },
    page: {
      title: 'An address that the browser knows',
      goal: 'Run the page again so that it works in a browser on this computer: `API_URL` has to be an address of the api that the browser can call (that of the published port; `http://localhost:3000` is taken when nothing is said). Mount the folder `web/page` of your lesson folder over `/app/page` in the container while you are at it. Page on 5173, as `WEB_ORIGINS` says.',
      hints: [
        'The api is open on a port of the host. How does a browser on the host call it?',
        'A bind mount is `-v` with a folder of the host, which has to begin with /. `$PWD` is the folder that you are in.',
        '`docker rm -f my-page`, then, in the lesson folder, `docker run -d --name my-page --network my-net -p 5173:5173 -v "$PWD/web/page:/app/page" my-page`.',
      ],
      learned: ({ page = '', address = '' }) =>
        `${page} calls ${address}, back through a port of the host, as in the first way. That is why the api stays published even on a network of your own, and the database does not. With nginx in front of both, page and api could share one port.`,
    },
    edit: {
      title: 'An edit that shows',
      goal: 'While the container runs, change the heading in `web/page/index.html` (now “My goals”) on your computer, and reload the page. No build, no restart.',
      hints: [
        'Which files does the container read: those in its image, or those in your folder?',
        'A bind mount is the folder itself, not a copy of it. What you save is there at once.',
        'Open `web/page/index.html` in an editor, change what stands in `<h1>`, save, and reload http://localhost:5173.',
      ],
      learned: ({ heading = '', container = '' }) =>
        `The page says “${heading}”, and \`${container}\` is the same container as before. This is for the desk: in production the files belong into the image, so that what was tested is what runs.`,
    },
    persists: {
      title: 'The data outlives its container',
      goal: 'Store a goal on the page or with curl. Then **remove** the container of the database and make a new one with the same volume, user and network. The goal has to be there again.',
      hints: [
        'What is removed with a container, and what is not?',
        '`docker rm -f` takes the container, `docker volume ls` shows what is left. The new container needs the same `-v`.',
        '`docker rm -f my-db`, then the same `docker run` as in the first task. The api connects again by itself: it calls a name, not an address.',
      ],
      learned: ({ goal = '', container = '', volume = '' }) =>
        `“${goal}” is older than the container \`${container}\` that serves it now: it was on \`${volume}\` all the time. A volume without a name would have stayed, too, but the next container would not have found it.`,
    },
    again: {
      title: 'All of it from nothing',
      goal: 'Write your commands into a file `up.sh`. Then remove all three containers and the network, but **not** the volume, and bring everything back with `sh up.sh`. In the end everything has to hold once more: the database closed and on its volume, the api ready by name, the page usable in the browser and mounted from your folder, the network and all three containers newer than a goal that was stored in this lesson.',
      hints: [
        'In which order do the commands have to stand: what does which of them need?',
        'First the network, then the containers. `docker rm -f` takes several names, `docker network rm` works when nobody is on the network any more.',
        '`docker rm -f my-page my-api my-db`, `docker network rm my-net`, `sh up.sh`. In the file: `docker network create`, and the `docker run` of database, api and page.',
      ],
      learned: ({ page = '', api = '', database = '', volume = '', goal = '' }) =>
        `${page}, \`${api}\` and \`${database}\` are new, and “${goal}” is still there, on \`${volume}\`. This is what \`dari up bridge\` does; \`dari commands bridge\` prints its commands, and you can read every one of them now.`,
    },
  },
  problems: {
    ...tierProblems,
    'api-other-way': ({ container = '', address = '', database = '' }) => ({
      expected: `${container} calling ${database} by a name of it`,
      seen: `DB_HOST is ${address === '' ? 'not set' : address}`,
      look: 'Addresses change, names stay. On a network of your own a container is known by its name.',
    }),
    'name-in-browser-works': ({ host = '', page = '', outcome = '' }) => ({
      expected: 'what really happens in the browser',
      seen: `you chose that it works; a call to ${host} from this computer gives ${outcome}`,
      look: `Open ${page} and the console of the browser (F12). Then think of where the script runs.`,
    }),
    'name-in-browser-refused': ({ host = '', page = '', outcome = '' }) => ({
      expected: 'what really happens in the browser',
      seen: `you chose that nobody answers; a call to ${host} from this computer gives ${outcome}`,
      look: `Open ${page} and the console of the browser (F12): does it get as far as dialling?`,
    }),
    'name-in-browser-name-not-found': ({ host = '', outcome = '' }) => ({
      expected: 'what really happens in the browser',
      seen: `you chose that the name is not found; on this computer ${host} is known, and a call gives ${outcome}`,
      look: 'Is there a line for it in the hosts file of this computer?',
    }),
    'network-kept': ({ network = '' }) => ({
      expected: 'a network that was made after a goal was stored',
      seen: `${network} is older than every goal`,
      look: 'To see whether up.sh really begins from nothing, the network has to go, too.',
    }),
    'page-without-name': ({ container = '', address = '' }) => ({
      expected: `a page whose script calls the api by its container’s name, as ${container} could`,
      seen: `it calls ${address}`,
      look: 'API_URL, with -e of docker run. docker network inspect shows the names that are known there.',
    }),
  },
};
