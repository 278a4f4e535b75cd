import type { LessonText } from '../../lesson.ts';
import { tierProblems } from '../../text/tiers/en.ts';

export const en: LessonText = {
  title: 'The two wishes',
  intro: `At the end of the notes two wishes are left. The commands are long, and somebody has to remember them. And what runs is made for a desk, not for production.

For the first wish there is Docker Compose: one file says what is to run, and one command runs it. dari goes the same way for its own stacks; \`npx dari up\` and \`npx dari commands\` show it.

For the second wish, things have to go that were comfortable: the folder of the host in the container, the right to write everywhere, the user root. And one thing has to come: somebody who starts it again when it ends. You need \`docker compose\`, which is part of Docker Desktop and a package of its own elsewhere. Stop a stack of dari first (\`npm run stop\`), and remove the containers of the lessons before (\`docker rm -f my-page my-api my-db\`): the ports 3000 and 5173 are needed.`,
  tasks: {
    'one-file': {
      title: 'One file, one command',
      goal: 'In your lesson folder there is a `compose.yaml` with database and api. Add the third service: a container from {node} with the folder `./web` mounted on `/app`, the command `node /app/server.mjs`, and its port 5173 published as 5173. Then run all of it with `docker compose up -d`. In the end page, api and database run as **one** project of Compose, the page works in a browser on this computer, and the database is not published.',
      hints: [
        'Which option of `docker run` becomes which line in the file? Compare the service `api` with the command of the last lesson.',
        'Image, command, volumes, ports: these four lines are needed. How far a line is indented decides what it belongs to.',
        "Below `api`: `page:` with `image: {node}`, `command: node /app/server.mjs`, `volumes:` with `- ./web:/app`, and `ports:` with `- '5173:5173'`. Then `docker compose up -d`.",
      ],
      learned: ({ project = '', database = '', url = '' }) =>
        `The project \`${project}\` runs; open ${url}. Compose made a network for it, and on that network each service is known by its name, which is why the api finds \`db\`. The container itself is called \`${database}\`. A folder of the host may be written as \`./web\` here: Compose makes the full path of it.`,
    },
    'down-and-up': {
      title: 'Away and back',
      goal: 'Store a goal. Then take the whole project away with one command and bring it back with another one. All three containers have to be new, and the goal has to be there.',
      hints: [
        'What is the opposite of up?',
        '`docker compose down --help`: what does it remove, and what only when asked?',
        '`docker compose down`, then `docker compose up -d`. Without `--volumes` the volume stays.',
      ],
      learned: ({ goal = '', volume = '' }) =>
        `“${goal}” is still there. \`down\` removed containers and network and left the volume \`${volume}\` alone; \`down --volumes\` would have taken it, too. \`dari down\` and \`dari down --volumes\` do the same for the stacks of dari.`,
    },
    'way-out': {
      title: 'What dari does for production',
      goal: 'Run `npx dari commands production` in the folder of dari: it prints the docker commands of its production stack. The database is on a network that has **no way out**. Type the option that makes a network so.',
      hints: [
        'Which of the commands make networks, and in what do the two differ?',
        'Look at the lines with `docker network create`. `docker network create --help` explains each option.',
        '`npx dari commands production | grep "network create"`: one of the two lines has an option that the other one has not.',
      ],
      learned: ({ option = '' }) =>
        `\`${option}\`: on such a network containers meet each other and nobody else, and nothing goes out to the internet. The api is on two networks, one with the page and one with the database, so the page and the database never meet.`,
    },
    'for-real': {
      title: 'Fit for a server',
      goal: 'Build an image of the page from the folder `web` and run it as on a server: **no** folder of the host mounted, file system read-only, another user than root, and a restart policy, so that it comes back by itself. Publish its port 5173 on any port of the host; it has to answer there.',
      hints: [
        'What in the container of your desk would be a danger on a server, and what would be missing?',
        '`docker run --help`: look for `restart`, `read-only` and `user`. The image has a user with the number 1000.',
        '`docker build -t goals-page:1 web`, then `docker run -d --name live -p 8080:5173 --restart unless-stopped --read-only --user 1000:1000 goals-page:1`.',
      ],
      learned: ({ container = '', user = '', restart = '', url = '' }) =>
        `\`${container}\` answers at ${url}, as the user ${user}, and can write nowhere. Whoever breaks into it finds little to do. The page is part of the image, so every server that runs the image shows the same. Policy: \`${restart}\`.`,
    },
    'back-again': {
      title: 'It comes back',
      goal: 'Let the server in that container end by itself: send the signal TERM to its first process from **inside** the container. Then see that the engine started it again. `docker stop` and `docker restart` do not count: those are you, and not the policy.',
      hints: [
        'How does the engine tell a program that ended from a container that you stopped?',
        '`docker exec` runs a command in the container. The first process there has the number 1.',
        "`docker exec -d live sh -c 'kill 1'`, then `docker ps`: look at STATUS.",
      ],
      learned: ({ container = '', restart = '' }) =>
        `\`${container}\` ended and was started again, because its policy is \`${restart}\`. With \`unless-stopped\` or \`always\` it also comes back after a restart of the computer. Only who stops it with \`docker stop\` has it stopped.`,
    },
  },
  problems: {
    ...tierProblems,
    'nothing-up': () => ({
      expected: 'database, api and page, run from compose.yaml',
      seen: 'no database was made since this lesson began',
      look: 'docker compose up -d in the lesson folder. What does it say about the file?',
    }),
    'not-by-compose': ({ container = '', project = '' }) => ({
      expected: `all three containers in one project of Compose${project === '' ? '' : `, ${project}`}`,
      seen: `${container} is not part of it`,
      look: 'docker compose ps lists what belongs to the project. The service has to stand in the file.',
    }),
    'option-of-container': ({ typed = '' }) => ({
      expected: 'an option of docker network create',
      seen: `${typed} belongs to docker run`,
      look: 'npx dari commands production: the lines that begin with docker network create.',
    }),
    'not-that-option': ({ typed = '' }) => ({
      expected: 'the option by which a network has no way out',
      seen: `you typed ${typed}`,
      look: 'docker network create --help: which option restricts access from and to the outside?',
    }),
    'production-bind-mount': ({ container = '' }) => ({
      expected: `${container} with nothing of the host in it`,
      seen: 'a folder of the host is mounted',
      look: `docker inspect ${container}, under Mounts. On a server that folder does not exist, or holds something else.`,
    }),
    'no-restart-policy': ({ container = '', restart = '' }) => ({
      expected: `a restart policy for ${container}`,
      seen: `it is ${restart}`,
      look: 'docker run --help, --restart. docker update can set it on a container that runs.',
    }),
    'files-writable': ({ container = '' }) => ({
      expected: `a file system of ${container} that is read-only`,
      seen: 'its programs can write everywhere',
      look: 'docker run --help has an option for it.',
    }),
    'runs-as-root': ({ container = '', user = '' }) => ({
      expected: `another user than root in ${container}`,
      seen: user === '' ? 'it runs as the image says, and this one says nothing: root' : `it runs as ${user}`,
      look: `docker exec ${container} id shows who it is.`,
    }),
    'not-ended-yet': ({ container = '' }) => ({
      expected: `${container} ended and started again`,
      seen: 'it runs as it has from the start',
      look: 'In the container, process 1 is the server. Which command sends it a signal?',
    }),
    'restarted-by-hand': ({ container = '' }) => ({
      expected: `${container} ended by itself, and started again by the engine`,
      seen: 'it was stopped and started by a command',
      look: 'From inside: docker exec, and a signal to process 1.',
    }),
  },
};
