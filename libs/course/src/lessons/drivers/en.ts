import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const en: LessonText = {
  title: 'Drivers: bridge, host, none',
  intro: `Every network has a driver, the program that does the work. \`bridge\` is what you get without asking: a virtual network with addresses of its own. \`host\` means no network of its own at all: the container uses that of the host. \`none\` means nothing.

Some texts say that you can create a network with the driver \`host\`. You will see what an engine says to that, and what to do instead. Then you run one container in each of the two unusual ways and find out whom they can call.`,
  tasks: {
    'driver-of-none': {
      title: 'Three networks, three drivers',
      goal: 'Three networks are there from the beginning: bridge, host and none. Two of them are called like their driver. Type the driver of the third.',
      hints: [
        'What is the difference between the name of a network and what does its work?',
        '`docker network ls` has a column for each.',
        'In `docker network ls`, look at the row of `none` and the column DRIVER.',
      ],
      learned: ({ driver = '' }) =>
        `The network \`none\` has the driver \`${driver}\`: it does nothing, which is its purpose. Everything that you create without \`--driver\` gets the driver bridge.`,
    },
    'second-host': {
      title: 'A network with the driver host',
      goal: 'What will the engine do with `docker network create --driver host mynet-host`? Choose first, then type it.',
      hints: [
        'How many hosts does an engine run on?',
        'Type the command and read what it says; then `docker network ls`.',
        'The engine answers that only one instance of the host network is allowed, and that one is there already.',
      ],
      learned:
        'Refused. There is one host, so there is one network of this kind, and every engine has it from the start. To use it you say `--network host` when you run a container. Notes that create a network with `--driver host` were not tried out.',
      choices: {
        made: 'It makes the network mynet-host, and containers on it share the network of the host.',
        refused: 'It refuses: there may be only one network of this kind.',
        'bridge-instead': 'It makes the network, but as a bridge.',
      },
    },
    'host-mode': {
      title: 'In host mode',
      goal: 'Run a container **in host mode** with a web server on port **8090**, and no `-p`. Your computer gets the answer at `http://localhost:8090`. (`httpd -f -p 8090` in {busybox} is such a server.)',
      hints: [
        'If a container has no network of its own, whose ports does its server use?',
        'The name of the network that is there already goes behind `--network`.',
        '`docker run -d --name bare --network host {busybox} httpd -f -p 8090`. With Docker Desktop, host networking has to be switched on in the settings first.',
      ],
      learned: ({ container = '' }) =>
        `The server in \`${container}\` took port 8090 of the host itself: nothing had to be published, and \`-p\` would be ignored with a warning. It also means that two such containers cannot use the same port, that nothing stands between the server and other computers, and that it has no address and no name on your networks. That is why bridge is the rule.`,
    },
    'none-mode': {
      title: 'Without any network',
      goal: 'Run a container that is on **no network at all**, and leave it running.',
      hints: [
        'Which of the three networks is made for this?',
        '`--network` again, with another name; `docker inspect` shows the result under `Networks`.',
        '`docker run -d --name hermit --network none {busybox} httpd -f -p 8080`. Or disconnect a container from every network that it is on.',
      ],
      learned: ({ container = '' }) =>
        `\`${container}\` has loopback and nothing else: no address, no gateway, no DNS. It suits work that reads a file and writes one, and must not talk to anybody.`,
    },
    'none-calls': {
      title: 'Whom can it call?',
      goal: 'Whom can the container without a network still reach? Choose first, then try it with `docker exec`: the address of the host on the default bridge (`172.17.0.1` in most cases), an address in the internet, and `127.0.0.1`.',
      hints: [
        'What does a call need first: somebody who answers, or a way there?',
        '`docker exec hermit ip addr` and `docker exec hermit ip route` show what it has.',
        'There is no route in it, not even to the host; loopback is there in every container.',
      ],
      learned: ({ container = '', gateway = '', outcome = '' }) =>
        `${gateway} called from \`${container}\`: ${outcomeText(outcome, 'en')}. Without a route nothing leaves it. Its own \`127.0.0.1\` works, as in every container.`,
      choices: {
        'only-itself': 'Only itself, by 127.0.0.1.',
        gateway: 'Itself and the host, by the gateway address.',
        internet: 'The internet, but no other container.',
      },
    },
  },
  problems: {
    'driver-is-not-name': () => ({
      expected: 'the driver of the network none',
      seen: 'none is its name',
      look: 'docker network ls: one column further to the right.',
    }),
    'driver-is-not-scope': () => ({
      expected: 'the driver of the network none',
      seen: 'local is its scope: it belongs to this engine only',
      look: 'docker network ls: one column further to the left.',
    }),
    'driver-other': ({ typed = '' }) => ({
      expected: 'the driver of the network none',
      seen: `${typed} is not it`,
      look: 'docker network ls: the row of none, the column DRIVER.',
    }),
    'second-host-made': () => ({
      expected: 'a prediction that holds on your engine',
      seen: 'there is no second network with the driver host, and there cannot be one',
      look: 'Type the command and read what the engine says, then choose again.',
    }),
    'second-host-refused': ({ network = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `this engine has a second one: ${network}`,
      look: 'docker network ls, then choose again.',
    }),
    'second-host-bridge-instead': () => ({
      expected: 'a prediction that holds on your engine',
      seen: 'an engine never takes another driver than the one that was asked for',
      look: 'Type the command and read what the engine says, then choose again.',
    }),
    'not-host-mode': ({ container = '', networks = '' }) => ({
      expected: 'a container in host mode',
      seen: networks === '' ? `${container} is not` : `${container} is on ${networks}`,
      look: `docker inspect ${container}: under HostConfig, the line NetworkMode. It is chosen when a container is made.`,
    }),
    'port-is-of-another': ({ container = '' }) => ({
      expected: 'port 8090 of the host for the container in host mode',
      seen: `${container} has published it`,
      look: 'docker ps, column PORTS. Stop that one first.',
    }),
    'no-answer-on-host': ({ container = '', outcome = '' }) => ({
      expected: 'an answer at http://localhost:8090',
      seen: outcomeText(outcome, 'en'),
      look: `docker logs ${container}. In host mode -p does nothing: the server itself has to listen on 8090.`,
    }),
    'host-is-elsewhere': ({ container = '', outcome = '' }) => ({
      expected: 'an answer at http://localhost:8090',
      seen: outcomeText(outcome, 'en'),
      look: `docker logs ${container}: does its server listen on 8090? Here the host of the container is not quite your computer: Docker Desktop has a setting for host networking, and an engine without root needs version 29.5.`,
    }),
    'still-on-network': ({ container = '', networks = '' }) => ({
      expected: 'a container on no network',
      seen: `${container} is on ${networks}`,
      look: `docker inspect ${container}, under Networks.`,
    }),
    'none-calls-only-itself': ({ container = '', gateway = '', outcome = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${gateway} called from ${container}: ${outcomeText(outcome, 'en')}, so there is a way`,
      look: `docker exec ${container} ip route, then choose again.`,
    }),
    'none-calls-gateway': ({ container = '', gateway = '', outcome = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${gateway} called from ${container}: ${outcomeText(outcome, 'en')}`,
      look: `docker exec ${container} ip route, then choose again.`,
    }),
    'none-calls-internet': ({ container = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${container} has no interface that leads out`,
      look: `docker exec ${container} ip addr, then choose again.`,
    }),
  },
};
