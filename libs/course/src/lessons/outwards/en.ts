import type { LessonText } from '../../lesson.ts';
import { problems } from './en-problems.ts';

export const en: LessonText = {
  title: 'Outwards',
  intro: `A container has a network of its own: an address of its own, ports of its own, and a \`localhost\` of its own. It is not cut off, though. This lesson is about whom it reaches that is no container: the internet, and the computer that it runs on.

You need two terminals: one to type commands in, and a second one for a small server. The containers are made from {busybox}, which is a shell with the usual small tools and hardly anything else. \`sleep infinity\` keeps such a container running, and \`docker exec NAME COMMAND\` runs a command inside.`,
  tasks: {
    internet: {
      title: 'Call the internet',
      goal: `Start a container that can call the internet, and keep it running. It needs no option for that.

Where this computer itself does not reach the internet, nobody can try it; then it is enough that the container has a way out.`,
      hints: [
        'What would have to be switched on for it? And what could be switched off?',
        '`docker run --help` has an option `--network`. What happens if you leave it out?',
        '`docker run -d --name outward {busybox} sleep infinity`. Try it with `docker exec outward wget -q -O - http://example.com`.',
      ],
      learned: ({ container = '', proof = '', site = '' }) =>
        `${proof === 'answered' ? `\`${container}\` called \`${site}\` and got an answer.` : `\`${container}\` has a way out. A call could not be tried: this computer does not reach the internet itself at the moment.`} Calls outwards are allowed from the start. The other way round nobody outside can call \`${container}\`: for that a port has to be opened, which is a later lesson.`,
    },
    'host-server': {
      title: 'A server on your computer',
      goal: 'Start a server on this computer itself, not in a container, that answers HTTP on port 8000 on every address of the computer. In the folder of this lesson is one: `server.mjs`, for `node`. Leave it running until the end of this lesson. Any other server will do as well.',
      hints: [
        'What is the difference between a program that you start in a terminal and one that `docker run` starts?',
        'Go to the lesson folder in a second terminal. Which command runs a file with Node?',
        '`node server.mjs`, in the lesson folder. Open `http://localhost:8000` in a browser to see that it answers.',
      ],
      learned:
        'The server listens on every address of the computer, and says who called it. For programs on the computer it is at `localhost:8000`. The next question is where it is for a container.',
    },
    'own-localhost': {
      title: 'Whose localhost?',
      goal: 'The server runs on your computer on port 8000. Now a container that has no server calls `http://localhost:8000`. Who answers? Choose first, then try it. You need a running container for it that has a network of its own.',
      hints: [
        'Where does `localhost` lead: to a computer, or back to who says it?',
        'Once you have chosen: run `wget` inside the container with `docker exec`.',
        '`docker exec outward wget -q -O - http://localhost:8000`, and the same in your own terminal without `docker exec`.',
      ],
      learned: ({ container = '' }) =>
        `Nobody: for \`${container}\`, \`localhost\` is \`${container}\` itself, and nothing listens there. The call never left the container. So \`mongodb://localhost:27017\` in a container does not lead to the database of your computer.`,
      choices: {
        nobody: 'Nobody. The call is refused.',
        host: 'The server on your computer.',
        'no-name': 'Nobody. A container does not know the name localhost.',
      },
    },
    'host-docker-internal': {
      title: 'The name of the host',
      goal: 'Have a running container that gets an answer from your server at `http://host.docker.internal:8000`. It has to have a network of its own (not `--network host`), and the name has to lead to this computer, not to another container.',
      hints: [
        'Docker Desktop gives every container this name. Who gives it on Linux?',
        '`docker run --help` has an option that adds a line to the list of names of a container. There is a special word for "the address of the host".',
        '`docker run -d --name caller --add-host host.docker.internal:host-gateway {busybox} sleep infinity`. Then `docker exec caller wget -q -O - http://host.docker.internal:8000`.',
      ],
      learned: ({ container = '', address = '' }) =>
        `For \`${container}\` the name is \`${address}\`, and your server answered. Look at what it printed: it sees the address of the container. The name works wherever a program takes one: \`http://host.docker.internal:80/test\`, \`mongodb://host.docker.internal:27017/test\`. On Docker Desktop it is always there; on Linux it takes \`--add-host\`, and a server that does not listen on the loopback address alone.`,
    },
    'gateway-name': {
      title: 'And the name of the gateway?',
      goal: 'There is a second name, `gateway.docker.internal`. In your container that knows `host.docker.internal`: which of the two does it know on **this** engine? Choose first, then try it.',
      hints: [
        'Who gave the container the first name, and who would give it the second one?',
        'Once you have chosen: `docker exec caller ping -c 1 NAME` says "bad address" for a name that nobody knows.',
        'Try `docker exec caller ping -c 1 gateway.docker.internal`, and `docker exec caller cat /etc/hosts` to see which names were written into the container.',
      ],
      learned: ({ container = '', known = '' }) =>
        known === 'both'
          ? `\`${container}\` knows both: Docker Desktop answers for them. On Linux without Desktop the second one is not known to anybody.`
          : `\`${container}\` knows only the first: you wrote it into its \`/etc/hosts\` yourself. \`gateway.docker.internal\` is a name of Docker Desktop, and here there is no Desktop that would answer for it. The address of the gateway is in \`docker inspect\` everywhere.`,
      choices: {
        'host-only': 'Only host.docker.internal.',
        both: 'Both of them.',
        neither: 'Neither.',
      },
    },
    'dns-server': {
      title: 'Whom does it ask for names?',
      goal: 'A container looks names up at a DNS server. Find the address of the server that one of your running containers asks, and type it. If there are several, one is enough.',
      hints: [
        'A container has files of its own. In which one would a Linux system write down its DNS server?',
        'Print `/etc/resolv.conf` inside the container.',
        '`docker exec outward cat /etc/resolv.conf`: the address stands behind `nameserver`.',
      ],
      learned: ({ container = '', server = '', kind = '' }) =>
        kind === 'built-in'
          ? `\`${server}\` is inside the engine: the built-in DNS that containers on a network of one's own have. It knows the names of its neighbours and passes everything else on, as \`${container}\` does not notice.`
          : `\`${container}\` asks \`${server}\`. On the default bridge the engine copies the settings of the computer into the container when it starts. One container can be given another server with \`--dns\`; for all of them there is a setting of the engine, which is the next question.`,
    },
    'daemon-dns': {
      title: 'A DNS server for all containers',
      goal: `The engine reads its settings from \`daemon.json\`: on Linux \`/etc/docker/daemon.json\`, in Docker Desktop the page "Docker Engine" of the settings (the file is \`~/.docker/daemon.json\`). Somebody adds this:

\`\`\`
{ "dns": ["9.9.9.9", "1.1.1.1"] }
\`\`\`

From when on do containers ask these servers? Choose; **nothing has to be changed for it**, and nobody but you ever changes this file.`,
      hints: [
        'When does a program read its settings, and when does a container get its `resolv.conf`?',
        'Compare with the task before: the file is written when a container starts, by an engine that already runs.',
        'Two things have to happen one after the other: the engine has to read the file, and the container has to get a new `resolv.conf`.',
      ],
      learned:
        'The engine reads the file when it starts, and writes `resolv.conf` when a container starts: so the engine is restarted first, and then it holds for every container that starts after that. On networks of your own the built-in DNS stays in between and passes its questions on to these servers. A restart of the engine usually stops all containers, so think before you change it: for one container `docker run --dns 9.9.9.9` does the same.',
      choices: {
        'after-restart':
          'The engine has to be restarted first; then it holds for containers that start after that.',
        'at-once': 'As soon as the file is saved, also in containers that run.',
        'new-image': 'Only in containers of images that are built after that.',
      },
    },
  },
  problems,
};
