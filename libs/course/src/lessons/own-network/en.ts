import type { LessonText } from '../../lesson.ts';

export const en: LessonText = {
  title: 'Your own network',
  intro: `The bridge that every engine has lets containers call each other by address only. A network that **you** make does more: its containers find each other by name, and containers that are not on it stay outside.

In this lesson you make one, put a server on it, call the server by its name, and bring in a container that already runs. No port is published anywhere: inside a network nobody needs one.`,
  tasks: {
    created: {
      title: 'Make a network',
      goal: 'Make a network of your own, by any name. It has to be of the kind `bridge`, which is what you get when you ask for nothing else.',
      hints: [
        'Which command of docker is about networks, and which word after it means "make one"?',
        '`docker network --help` lists what can be done with networks.',
        '`docker network create my_network`: the only thing it needs is a name.',
      ],
      learned: ({ network = '' }) =>
        `\`${network}\` is there. \`docker network ls\` shows it beside bridge, host and none, which are always there.`,
    },
    'database-by-name': {
      title: 'A server that is called by its name',
      goal: 'Start a server on port 3306 in a container called `mysql-db` on your network, without `-p`, and a second container on the same network. Anything that answers on 3306 will do; `nc -lk -p 3306 -e echo mysql` in {busybox} is the smallest.',
      hints: [
        'What makes a container part of a network: something inside it, or how it is started?',
        '`docker run --help` has an option that names the network, and one that names the container.',
        '`docker run -d --name mysql-db --network my_network {busybox} nc -lk -p 3306 -e echo mysql`, and then one more container with `--network my_network`.',
      ],
      learned: ({ caller = '', server = '' }) =>
        `\`${caller}\` reached \`${server}:3306\` by name. The built-in DNS of the network knows every container on it, and no port had to be published.`,
    },
    connected: {
      title: 'Bring in a container that runs',
      goal: 'Start a container somewhere else, and connect it to your network while it runs.',
      hints: [
        'Does a container have to be made again to be on another network?',
        '`docker network --help`: what is the opposite of disconnect?',
        '`docker network connect my_network late`, where `late` is the container that runs.',
      ],
      learned: ({ container = '', network = '' }) =>
        `\`${container}\` got a second interface on \`${network}\` while it ran.`,
    },
  },
  problems: {
    'no-caller': () => ({
      expected: 'a second container on the network, which can call the server',
      seen: 'the server is alone',
      look: 'docker network inspect lists who is on it.',
    }),
    'no-answer-by-name': ({ caller = '', server = '', outcome = '' }) => ({
      expected: `an answer when ${caller} calls ${server}:3306`,
      seen: outcome,
      look: `docker logs ${server}: does the server run, and on port 3306?`,
    }),
    'on-none-of-yours': ({ container = '' }) => ({
      expected: `${container} on a network of your own`,
      seen: 'it is on none of them',
      look: `docker inspect ${container} lists its networks.`,
    }),
    'connected-at-start': ({ container = '' }) => ({
      expected: 'a container that was connected while it ran',
      seen: `${container} was started on the network`,
      look: 'Start one without --network first.',
    }),
  },
};
