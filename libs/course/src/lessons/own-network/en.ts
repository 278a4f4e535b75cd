import type { LessonText } from '../../lesson.ts';
import { problems } from './en-problems.ts';

export const en: LessonText = {
  title: 'Your own network',
  intro: `The bridge that every engine has lets containers call each other by address only. A network that **you** make does more: its containers find each other by name, and containers that are not on it stay outside.

In this lesson you make one, look at it, put a server on it and call that by its name. You bring a running container in and take it off again, and at the end you clean up. No port is published anywhere: inside a network nobody needs one.`,
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
        `\`${network}\` is there. What the command printed is its id, in full length.`,
    },
    listed: {
      title: 'Find it in the list',
      goal: 'Let docker list all networks, and type the `NETWORK ID` that stands beside yours: 12 letters and digits, or the full id.',
      hints: [
        'Three networks are on every engine. What is the fourth line?',
        'The word for a list is the same as in a Linux shell: `docker network --help` has it.',
        '`docker network ls` prints a table; the first column is the id, cut to 12 characters.',
      ],
      learned: ({ network = '', id = '' }) =>
        `\`${id}\` is \`${network}\`. Beside it stand bridge, host and none, which every engine has. The column \`DRIVER\` says what kind a network is, and \`local\` that it lives on this engine alone.`,
    },
    inspected: {
      title: 'Which addresses does it hand out?',
      goal: 'Look into your network and type its subnet as it stands there, with the slash and the number after it.',
      hints: [
        'The list shows one line for each network. Which command shows everything about one?',
        'In what `docker network inspect` prints, look below `IPAM` and there below `Config`.',
        '`docker network inspect my_network`: the answer is the value of `Subnet`, something like `172.18.0.0/16`.',
      ],
      learned: ({ network = '', subnet = '' }) =>
        `Every container that comes to \`${network}\` gets an address out of \`${subnet}\`. The same output lists, below \`Containers\`, who is on it and with which address; so far nobody may be.`,
    },
    'database-by-name': {
      title: 'A server that is called by its name',
      goal: 'Start a server on port 3306 in a container called `mysql-db` on your network, without `-p`, and a second running container on the same network, which will call it. Anything that answers on 3306 will do: {busybox} has a small web server, `httpd -f -p 3306`, and no real database is needed.',
      hints: [
        'What makes a container part of a network: something inside it, or how it is started?',
        '`docker run --help` has an option that names the network, and one that names the container.',
        '`docker run -d --name mysql-db --network my_network {busybox} httpd -f -p 3306`, and then one more container with `--network my_network` that stays alive, for example with `sleep infinity`.',
      ],
      learned: ({ caller = '', server = '' }) =>
        `\`${caller}\` reached \`${server}:3306\` by name. In a program the same address is \`mysql://mysql-db:3306/some\`. The built-in DNS of the network knows every container on it, and no port had to be published: \`-p\` is for callers from outside.`,
    },
    connected: {
      title: 'Bring in a container that runs',
      goal: 'Start a container somewhere else, not on your network, and connect it to your network while it runs.',
      hints: [
        'Does a container have to be made again to be on another network?',
        '`docker network --help`: what is the opposite of disconnect?',
        '`docker network connect my_network late`, where `late` is a container that runs already.',
      ],
      learned: ({ container = '', network = '' }) =>
        `\`${container}\` got a second interface, with an address on \`${network}\`, while it ran. Nothing inside it had to be started again. To connect it a second time is refused: it is on the network already.`,
    },
    disconnected: {
      title: 'Take it off again',
      goal: 'Take a running container off your network. It has to go on running.',
      hints: [
        'Is stopping a container the same as taking it off a network?',
        '`docker network --help`: the opposite of connect.',
        '`docker network disconnect my_network late`: first the network, then the container.',
      ],
      learned: ({ container = '', network = '' }) =>
        `\`${container}\` runs on without \`${network}\`. From this moment nobody there finds its name, and it finds none of theirs. Its address is free for the next one.`,
    },
    testnet: {
      title: 'Exercise 1: testnet',
      goal: 'Make one more network. This one has to be called `testnet`, in exactly these letters.',
      hints: [
        'You have made a network before. What is different this time?',
        'The name is the last word of the command that makes a network.',
        '`docker network create testnet`.',
      ],
      learned:
        'Two networks of your own are two separate worlds: a container on one neither sees nor reaches those on the other.',
    },
    'testnet-member': {
      title: 'Exercise 3: a container on testnet',
      goal: 'Run a container that is on `testnet`. It has to stay running.',
      hints: [
        'Which option of `docker run` did you use for the server?',
        'A container runs as long as its command does: give it one that does not end.',
        '`docker run -d --name guest --network testnet {busybox} sleep infinity`.',
      ],
      learned: ({ container = '', ip = '' }) =>
        container === ''
          ? 'A container was on `testnet` as long as the network was there.'
          : `\`${container}\` is on \`testnet\`${ip === '' ? '' : ` with the address \`${ip}\``}.`,
    },
    'in-use': {
      title: 'What if somebody is still on it?',
      goal: 'A running container is on `testnet`. What will `docker network rm testnet` do now? Choose first, then try it.',
      hints: [
        'Would you want one command to cut off whatever runs?',
        'Once you have chosen, type the command and read what it answers.',
        'The answer of the engine contains the words "has active endpoints". An endpoint is the place where a container hangs on a network.',
      ],
      learned:
        'The engine refuses: as long as one container that runs is on a network, the network stays. A container that is stopped does not hold it. The three networks that the engine brings along cannot be removed at all.',
      choices: {
        refused: 'It is refused, and everything stays as it is.',
        disconnects: 'The container is taken off, and the network is removed.',
        'removes-all': 'The network is removed, and the container with it.',
      },
    },
    removed: {
      title: 'Exercise 8: remove testnet',
      goal: 'Remove the network `testnet`. Whatever is on it has to leave it first.',
      hints: [
        'Who still holds the network?',
        '`docker network inspect testnet` lists who is on it. There is more than one way to leave a network.',
        'First `docker rm -f guest`, or `docker network disconnect testnet guest`; then `docker network rm testnet`.',
      ],
      learned: 'It is gone, and its block of addresses is free for the next network.',
    },
    pruned: {
      title: 'Clear away what nobody uses',
      goal: `Make one more network with the label \`practice=yes\`, with nobody on it, and let one \`docker network prune\` take it away.

Mind: without a filter \`prune\` removes **every** network on this engine that no container is on, also those of your other projects. The label and \`--filter label=practice=yes\` keep it to this one.`,
      hints: [
        'How would an engine know which networks are not needed any more?',
        '`docker network create --help` has `--label`, and `docker network prune --help` has `--filter`.',
        '`docker network create --label practice=yes spare`, and then `docker network prune --filter label=practice=yes`. It asks before it removes.',
      ],
      learned: ({ network = '', kept = '' }) =>
        `\`${network}\` is gone.${kept === '' ? '' : ` These stay: \`${kept}\`.`} \`prune\` never takes a network that a container is on, and never bridge, host and none.`,
    },
  },
  problems,
};
