import type { LessonText } from '../../lesson.ts';

export const en: LessonText = {
  title: 'Two networks, one container',
  intro: `On one network everybody reaches everybody. That is comfortable, and too much as soon as several services run on one computer: the blog has no business with the database of the shop. So each service gets a network of its own.

In this lesson you put two services next to each other, look through the wall between them, and then let one container belong to both, which is how a shared proxy or a monitor is brought in.

Small servers from {busybox} will do: \`httpd -f -p 8080\` is one on port 8080.`,
  tasks: {
    'two-apart': {
      title: 'A network for each service',
      goal: 'Make two networks, by any names, and run one server on each: two containers, each of which is on **one** of the two networks and on no other. Which port they serve is up to you; nothing has to be published.',
      hints: [
        'How many networks does `docker run` put a container on by itself?',
        '`docker network create` twice, then `docker run --network` twice. `docker network inspect` shows who is where.',
        '`docker network create shop-net`, `docker network create blog-net`, then `docker run -d --name shop --network shop-net {busybox} httpd -f -p 8080`, and `blog` on `blog-net` in the same way.',
      ],
      learned: ({ one = '', other = '', network1 = '', network2 = '' }) =>
        `\`${one}\` is on \`${network1}\` alone, \`${other}\` on \`${network2}\` alone. Each network has its own block of addresses, its own bridge and its own names.`,
    },
    apart: {
      title: 'Through the wall',
      goal: 'A container on the first network calls the server on the second one. What gets through: its name, its IP address, both or neither? Choose, and then try it with `docker exec`.',
      hints: [
        'Who answers when a container asks for a name, and which names does it know?',
        'The built-in DNS knows the containers of the caller’s own networks. And who would carry a packet from one bridge to the other?',
        '`docker exec shop nslookup blog`, and `docker exec shop wget -T 3 -qO- http://ADDRESS:8080` with the address of `blog`.',
      ],
      learned: ({ one = '', other = '', outcome = '' }) =>
        `Neither. The built-in DNS tells \`${one}\` only the names of its own network, and the call to the address of \`${other}\` ended with “${outcome}”: the engine drops what goes from one bridge to another.`,
      choices: {
        name: 'The name is found, but no call gets through.',
        ip: 'The IP address works, the name does not.',
        both: 'Name and IP address work.',
        neither: 'Neither of them works.',
      },
    },
    'on-both': {
      title: 'One container on two networks',
      goal: 'Exercise 9 of the notes: can one container be on several networks at once? Run a third container that is on **both** networks, and that reaches both servers by their names.',
      hints: [
        'A container gets its first network when it starts. How does it get a second one?',
        '`docker network connect` adds a network and takes none away.',
        '`docker run -d --name between --network shop-net {busybox} sleep infinity`, then `docker network connect blog-net between`.',
      ],
      learned: ({ container = '', one = '', other = '' }) =>
        `Yes, it can: \`${container}\` calls \`${one}\` and \`${other}\` by name. It has one interface on each network, and the built-in DNS answers it for both.`,
    },
    'its-addresses': {
      title: 'Two networks, how many addresses?',
      goal: 'Find out the IP addresses of the container that is on both networks, and type in all that it has there, with a space between them.',
      hints: [
        'What did the container get when it was connected to the second network?',
        '`docker inspect` shows a part `Networks`, with one entry for each network.',
        '`docker inspect between`: `IPAddress` under each of the two networks. Inside the container, `ip addr` shows the same.',
      ],
      learned: ({ container = '', ip1 = '', network1 = '', ip2 = '', network2 = '' }) =>
        `\`${container}\` has ${ip1} on \`${network1}\` and ${ip2} on \`${network2}\`. For the shop it is one computer, for the blog another one.`,
    },
    'no-passage': {
      title: 'Is there a way through now?',
      goal: 'One container is on both networks now. Does that open a way through it, so that the first server reaches the second one? Choose, and then try it.',
      hints: [
        'Somebody has a key to two houses. Can the people of one house walk into the other now?',
        'A container passes on nothing that is not meant for itself, unless a program in it does so.',
        '`docker exec shop wget -T 3 -qO- http://ADDRESS:8080` with the address of `blog`: as before?',
      ],
      learned: ({ one = '', other = '', container = '' }) =>
        `They are as far apart as before. \`${container}\` calls both and passes nothing on; only a program in it, such as an nginx with \`proxy_pass\`, would. That is just how a proxy on two networks keeps \`${one}\` and \`${other}\` apart.`,
      choices: {
        'through-middle': 'Yes, through the container that is on both.',
        'still-apart': 'No, the two servers are still apart.',
      },
    },
    'taken-off': {
      title: 'Off one of the networks',
      goal: 'Take the third container off **one** of the two networks while it runs. It has to go on running and to reach the server that is left by name, and the other one no more.',
      hints: [
        'Does a container have to be made again to leave a network?',
        '`docker network --help`: what is the opposite of connect?',
        '`docker network disconnect blog-net between`: first the network, then the container.',
      ],
      learned: ({ container = '', left = '', kept = '', lost = '' }) =>
        `\`${container}\` left \`${left}\` and kept its place on \`${kept}\`, without a restart. For it \`${lost}\` does not exist any more.`,
    },
  },
  problems: {
    'one-network-only': ({ network = '' }) => ({
      expected: 'two networks of your own',
      seen: `there is ${network} alone`,
      look: 'docker network ls. Two services on one network reach each other: this is what has to change.',
    }),
    'no-service': () => ({
      expected: 'a running server that is on one of your networks and on no other',
      seen: 'there is none',
      look: 'docker network inspect lists who is on a network, docker ps what runs.',
    }),
    'one-service-only': ({ server = '', network = '' }) => ({
      expected: 'one server on each of two networks',
      seen: `only ${network} has one: ${server}`,
      look: 'docker network inspect of the other network: is a running container on it, and on no other network?',
    }),
    'serves-nothing': ({ container = '' }) => ({
      expected: `a server in ${container}`,
      seen: 'no port is open there for others',
      look: `docker ps shows what ${container} runs under COMMAND; httpd -f -p 8080 would be a server.`,
    }),
    'on-both-already': ({ container = '' }) => ({
      expected: 'two containers, each on one network alone',
      seen: `${container} is on both`,
      look: 'docker network disconnect takes it off one of them. One on both comes in a later task, as a third container.',
    }),
    'apart-name': ({ one = '', other = '' }) => ({
      expected: 'what really gets through',
      seen: `you chose the name, but ${one} does not find ${other}`,
      look: `docker exec ${one} nslookup ${other}`,
    }),
    'apart-ip': ({ one = '', ip = '', port = '', outcome = '' }) => ({
      expected: 'what really gets through',
      seen: `you chose the IP address, but the call from ${one} to ${ip}:${port} gives ${outcome}`,
      look: `docker exec ${one} wget -T 3 -qO- http://${ip}:${port}`,
    }),
    'apart-both': ({ one = '', other = '', ip = '', port = '', outcome = '' }) => ({
      expected: 'what really gets through',
      seen: `you chose both, but the call from ${one} to ${ip}:${port} gives ${outcome}`,
      look: `docker exec ${one} nslookup ${other}, and wget -T 3 with its address`,
    }),
    'apart-neither': ({ one = '', other = '' }) => ({
      expected: 'what really gets through',
      seen: `you chose neither, but ${one} does reach ${other} on this engine`,
      look: 'docker network inspect of both networks: do they have special options?',
    }),
    'no-middle': ({ network1 = '', network2 = '' }) => ({
      expected: `a third container, which is or was on ${network1} and ${network2}`,
      seen: 'there is none besides the two servers',
      look: 'docker ps, and docker network inspect of both networks.',
    }),
    'on-neither': ({ container = '', network1 = '', network2 = '' }) => ({
      expected: `a third container on ${network1} and ${network2}`,
      seen: `${container} is on neither of them`,
      look: `docker inspect ${container} lists its networks.`,
    }),
    'on-one-only': ({ container = '', networks = '', network1 = '', network2 = '' }) => ({
      expected: `${container} on ${network1} and ${network2} at once`,
      seen: `it is on ${networks}`,
      look: 'Connecting adds a network; nothing has to be disconnected first.',
    }),
    'middle-does-not-reach': ({ container = '', server = '', port = '', outcome = '' }) => ({
      expected: `an answer when ${container} calls ${server}:${port}`,
      seen: outcome,
      look: `docker logs ${server}; docker exec ${container} nslookup ${server}`,
    }),
    'not-its-address': ({ container = '', strange = '' }) => ({
      expected: `addresses that ${container} has`,
      seen: `${strange} is none of them`,
      look: `docker inspect ${container}: IPAddress, not Gateway, under each network.`,
    }),
    'one-address-only': ({ container = '', typed = '', network1 = '', network2 = '' }) => ({
      expected: `the addresses of ${container} on ${network1} and on ${network2}`,
      seen: `you typed ${typed}`,
      look: `docker inspect ${container}: there is one IPAddress for each network.`,
    }),
    'no-passage-through-middle': ({ one = '', ip = '', port = '', outcome = '' }) => ({
      expected: 'what really happens',
      seen: `you chose that there is a way through, but the call from ${one} to ${ip}:${port} gives ${outcome}`,
      look: `docker exec ${one} wget -T 3 -qO- http://${ip}:${port}`,
    }),
    'no-passage-still-apart': ({ one = '', other = '' }) => ({
      expected: 'what really happens',
      seen: `you chose that they are still apart, but ${one} does reach ${other} on this engine`,
      look: 'docker network inspect of both networks: do they have special options?',
    }),
    'still-on-both': ({ container = '', network1 = '', network2 = '' }) => ({
      expected: `${container} on only one of ${network1} and ${network2}`,
      seen: 'it is still on both',
      look: 'A container that is stopped keeps its networks. docker network --help lists what takes one away.',
    }),
    'off-both': ({ container = '' }) => ({
      expected: `${container} on one of the two networks`,
      seen: 'it is on neither of them now',
      look: `docker inspect ${container} lists its networks. One of the two has to stay: connect it again.`,
    }),
    'reaches-none': ({ container = '', server = '', kept = '' }) => ({
      expected: `an answer when ${container} calls ${server} on ${kept}`,
      seen: 'there is none',
      look: `docker ps: does ${server} still run?`,
    }),
  },
};
