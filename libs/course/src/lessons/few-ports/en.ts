import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const en: LessonText = {
  title: 'As few ports as possible',
  intro: `A published port is a door in the wall of your computer, and \`-p\` opens it wider than most people think: without an address in front, every computer that reaches yours may come in.

Here you open a door for everybody and one for yourself only, see what EXPOSE really does, and read from \`docker ps\` what an outsider can call. At the end you shut all doors but one and lose nothing.

Any container with a web page on port 80 will do; {nginx} has one by itself. Choose ports of your computer that are free, 8081 and so on.`,
  tasks: {
    published: {
      title: 'A door for everybody',
      goal: 'Run a container with a web page on its port 80 that **other computers** can call too, by a port of your computer. You get the page at `http://localhost:PORT`.',
      hints: [
        'Who is outside: another container, or whoever knows the address of your computer?',
        '`docker run --help` has one option for a port of your choice and one for all ports of the image.',
        '`docker run -d --name open -p 8081:80 {nginx}`: 8081 is the port of your computer, 80 that of the container.',
      ],
      learned: ({ container = '', url = '' }) =>
        `${url} leads into \`${container}\`. \`docker ps\` shows 0.0.0.0 in front of the port: that stands for every address that your computer has. On Linux a firewall such as ufw does not shut this door, because Docker forwards the call before it gets there.`,
    },
    loopback: {
      title: 'A door for this computer only',
      goal: 'Run one more container with a web page on its port 80, published so that **only programs of your own computer** can call it. You get the page at its port.',
      hints: [
        'Which address has every computer for itself alone?',
        '`-p` takes three parts: an address, a port of your computer, a port of the container.',
        '`docker run -d --name private -p 127.0.0.1:8082:80 {nginx}`.',
      ],
      learned: ({ container = '', url = '' }) =>
        `${url} leads into \`${container}\` for you, and for nobody else: 127.0.0.1 cannot be called from another computer. For databases and anything unfinished this is the better way to publish.`,
    },
    exposed: {
      title: 'EXPOSE',
      goal: 'A third container with a web page is run **without `-p`**; its port 80 is only exposed (`EXPOSE 80` in the Dockerfile, or `--expose 80`). Choose who will get its page by that port, then run such a container next to the others and try.',
      hints: [
        'Does a sign on a door open it?',
        '`docker ps` shows what is published with an arrow, and what is only exposed without one.',
        '`docker run -d --name hidden --expose 80 {nginx}`, then `curl http://localhost:80`, and from inside another container the address of this one.',
      ],
      learned: ({ container = '', neighbour = '', ip = '' }) =>
        `\`${neighbour}\` gets the page of \`${container}\` at \`${ip}\`, because they share a network; it would without EXPOSE, too. EXPOSE is a note for people and for \`-P\`. (On Linux the host itself can call that address as well: it is on every bridge.)`,
      choices: {
        everybody: 'Every computer that reaches mine: EXPOSE opens the port.',
        'this-computer': 'Programs of my computer, at http://localhost:80.',
        neighbours: 'Containers that share a network with it.',
      },
    },
    outsider: {
      title: 'What an outsider sees',
      goal: 'Your containers run side by side. Which of them can **another computer** call? Type the name; if there are several, all of them, with commas between them.',
      hints: [
        'What in the list tells a door for everybody from a door for yourself?',
        '`docker ps`, column PORTS: the address stands in front of the port of your computer.',
        '0.0.0.0 and [::] are for everybody, 127.0.0.1 is for your computer, and without an arrow nothing is published.',
      ],
      learned: ({ open = '' }) =>
        `Open to everybody: ${open}. Read that list from time to time: it is what an attacker would try first.`,
    },
    'one-door': {
      title: 'One door is enough',
      goal: 'Leave a **single published port** in all your containers together. Behind it runs a container that is on a network of your own with at least one more container; that one has a web page on port 80, which the one with the door gets by name. Call the open port: a web page comes.',
      hints: [
        'Who has to come in from outside, and who is only called by its neighbours?',
        'The port of a container cannot be shut while it exists. Stop or remove those that you do not need.',
        '`docker rm -f open private`, `docker network create inside`, one {nginx} with `--network inside` and no `-p`, and one with `--network inside -p 8083:80`.',
      ],
      learned: ({ container = '', neighbour = '', network = '', url = '' }) =>
        `Only ${url} is open, and it leads to \`${container}\`. \`${neighbour}\` is reached on \`${network}\` by name and cannot be called from outside. That is how nginx stands in front of a server.`,
    },
  },
  problems: {
    'only-on-loopback': ({ container = '', ports = '' }) => ({
      expected: 'a port that other computers can call, too',
      seen: `${container} has ${ports}`,
      look: 'docker ps, column PORTS: 127.0.0.1 in front of a port means this computer only.',
    }),
    'no-page-through-door': ({ container = '', outcome = '' }) => ({
      expected: `a web page through the published port of ${container}`,
      seen: outcomeText(outcome, 'en'),
      look: `docker logs ${container}. Behind the colon stands the port on which its server listens.`,
    }),
    'open-to-all': ({ container = '', ports = '' }) => ({
      expected: 'a container whose ports only your own computer can call',
      seen: ports === '' ? `${container} is open to all` : `${container} has ${ports}`,
      look: 'docker ps, column PORTS: which address stands in front of the port?',
    }),
    'exposed-everybody': ({ container = '' }) => ({
      expected: 'a prediction that holds',
      seen: `${container} exposes its port and has none of your computer: nobody outside can call it`,
      look: 'Look for an arrow in docker ps, then choose again.',
    }),
    'exposed-this-computer': ({ container = '' }) => ({
      expected: 'a prediction that holds',
      seen: `${container} exposes its port, and http://localhost:80 does not lead there`,
      look: `curl http://localhost:80, and docker port ${container}; then choose again.`,
    }),
    'no-hidden-container': () => ({
      expected: 'a running container that publishes nothing and exposes port 80',
      seen: 'there is none yet',
      look: 'docker ps, column PORTS: it would have 80/tcp without an arrow.',
    }),
    'not-exposed': ({ container = '' }) => ({
      expected: 'a container that exposes port 80',
      seen: `${container} does not`,
      look: 'The image says it with EXPOSE, docker run with --expose.',
    }),
    'no-neighbour': ({ container = '' }) => ({
      expected: `another running container on a network of ${container}`,
      seen: 'it is alone',
      look: `docker inspect ${container}, under Networks.`,
    }),
    'no-page-inside': ({ container = '' }) => ({
      expected: `a web page on port 80 when a neighbour calls ${container}`,
      seen: 'none came',
      look: 'docker logs: does a server run there, and on port 80?',
    }),
    'no-page-by-name': ({ container = '', names = '' }) => ({
      expected: `a web page on port 80 when ${container} calls its neighbour by name`,
      seen: `none came from ${names}`,
      look: 'docker logs of the neighbour: does a server run there, and on port 80? Did you give it a name with --name? Older engines do not tell the names that they make up.',
    }),
    'nobody-is-open': () => ({
      expected: 'a running container that other computers can call, to find in the list',
      seen: 'none of yours can be called any more',
      look: 'Start the one of the first task again.',
    }),
    'outsider-unknown': ({ name = '' }) => ({
      expected: 'names of your running containers',
      seen: `there is none called ${name}`,
      look: 'docker ps, the last column.',
    }),
    'outsider-loopback': ({ container = '', ports = '' }) => ({
      expected: 'containers that another computer can call',
      seen: `${container} has ${ports}: only your own computer gets in there`,
      look: 'docker ps, column PORTS: the address in front of the port.',
    }),
    'outsider-hidden': ({ container = '' }) => ({
      expected: 'containers that another computer can call',
      seen: `${container} publishes nothing`,
      look: 'docker ps, column PORTS: without an arrow there is no door.',
    }),
    'outsider-more': ({ typed = '', count = '' }) => ({
      expected: `all containers that another computer can call: ${count}`,
      seen: typed,
      look: 'docker ps, column PORTS: look for 0.0.0.0 and [::].',
    }),
    'too-many-doors': ({ doors = '' }) => ({
      expected: 'one published port in all your running containers together',
      seen: doors,
      look: 'docker ps, column PORTS. Stop or remove what need not be called from outside.',
    }),
    'no-door': () => ({
      expected: 'one published port',
      seen: 'there is none: nobody gets in at all',
      look: 'docker ps, column PORTS.',
    }),
    'not-together': ({ container = '' }) => ({
      expected: `${container} on a network of your own, with another container`,
      seen: 'it has no neighbour there',
      look: `docker inspect ${container}, under Networks. On the default bridge it could not use names.`,
    }),
    'door-leads-nowhere': ({ container = '' }) => ({
      expected: `a port of your computer that leads to ${container}`,
      seen: 'the engine has bound none',
      look: `docker port ${container}. A network made with --internal publishes nothing.`,
    }),
  },
};
