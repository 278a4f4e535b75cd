import type { LessonText } from '../../lesson.ts';

export const en: LessonText = {
  title: 'Your own subnet and gateway',
  intro: `So far Docker chose the addresses of your networks. You can choose them yourself: \`--subnet\` says which block of addresses a network hands out, \`--gateway\` which of them belongs to the host.

A lot is told about this gateway: that containers talk to each other through it, that two containers must not use the same port because of it, that it is a good address for a database. In this lesson you make a network with addresses of your own and try each of these statements.

The containers here are small ones from {busybox}: \`sleep infinity\` keeps one running, \`httpd -f -p 8080\` makes one a web server on port 8080.`,
  tasks: {
    created: {
      title: 'A network with addresses of your choice',
      goal: 'Make a network `customNetwork` with the driver `bridge`, the subnet `172.20.0.0/16` and the gateway `172.20.0.1`. If docker says that the pool overlaps with another one, a network on your engine has these addresses already: then take another block of the size /16, with its first address as the gateway.',
      hints: [
        'When can the addresses of a network be chosen: when it is made, or later, too?',
        '`docker network create --help` lists an option for the driver, one for the subnet and one for the gateway.',
        '`docker network create --driver=bridge --subnet=172.20.0.0/16 --gateway=172.20.0.1 customNetwork`: kind, block of addresses, the host’s address in it, name.',
      ],
      learned: ({ subnet = '', gateway = '' }) =>
        `The network hands out addresses from ${subnet}, and ${gateway} is the host’s own address in it. /16 means that the first two numbers stay the same: 65,536 addresses, of which containers can have all but three.`,
    },
    'both-ways': {
      title: 'Two ways in',
      goal: 'Bring two containers to `customNetwork`: start one without the network and connect it **while it runs**, and start another one **on** the network. Both have to be running in the end. Names are up to you; the notes call the first one `container1`.',
      hints: [
        'Which of the two ways needs a container that runs already?',
        '`docker network connect --help` for the first, the option `--network` of `docker run` for the second.',
        '`docker run -d --name container1 {busybox} sleep infinity`, then `docker network connect customNetwork container1`; the second one: `docker run -d --network customNetwork --name container2 {busybox} sleep infinity`.',
      ],
      learned: ({ late = '', early = '' }) =>
        `\`${early}\` has been on the network from its start, \`${late}\` got a second interface while it ran and is still on the default bridge, too. For both the result is the same: an address on the network, and a name that the others can use.`,
    },
    'its-address': {
      title: 'Which address did it get?',
      goal: 'Find out the address that one of your two containers has **on `customNetwork`**, and type it in.',
      hints: [
        'A container can be on several networks. Does it have one address, or one for each of them?',
        '`docker inspect container1` shows a part `Networks`, with one entry for each network.',
        '`docker inspect container1`, under `Networks` → `customNetwork` → `IPAddress`. `docker network inspect customNetwork` has the same seen from the other side, under `Containers`.',
      ],
      learned: ({ typed = '', container = '', subnet = '' }) =>
        `\`${container}\` has ${typed}, an address out of ${subnet} that no other container has. Two containers never share an address, and that is why they do not get in each other’s way with their ports, either.`,
    },
    'through-whom': {
      title: 'Do they talk through the gateway?',
      goal: 'One container on `customNetwork` calls the other one by its name. Which way does the packet take? Choose, and then try it if you like: a ping with `-t 1` may not be passed on by any router.',
      hints: [
        'Does somebody in the same room need a door to talk to you?',
        'Every router lowers the TTL of a packet by one and throws it away at zero. What arrives with a TTL of 1 has met no router.',
        '`docker exec container2 ping -c 1 -t 1 container1`, with the names of your two containers. Try the same with an address outside the network.',
      ],
      learned: ({ one = '', other = '', gateway = '' }) =>
        `Directly. \`${one}\` and \`${other}\` are plugged into the same bridge, which works like a switch: packets go from one to the other without a router between them. ${gateway} is only the way **out** of the network, to other networks and the internet. Notes that say otherwise are wrong here.`,
      choices: {
        gateway: 'Through the gateway 172.20.0.1, which passes it on.',
        directly: 'Directly from one container to the other.',
        'host-port': 'Out to a port of the host and back in.',
      },
    },
    'same-port': {
      title: 'Two servers, one port',
      goal: 'Two containers on `customNetwork` are to run a server on port **8080** each, without `-p`. What will happen? Choose first; then start the two servers.',
      hints: [
        'What has to be unique for a server: the port, or address and port together?',
        'Each container has its own address. `{busybox} httpd -f -p 8080` is a server on 8080.',
        '`docker run -d --network customNetwork --name first-server {busybox} httpd -f -p 8080`, and once more with `second-server`.',
      ],
      learned: ({ one = '', other = '' }) =>
        `Both run: \`${one}\` and \`${other}\` listen on 8080, each at its own address. Only the ports of the **host** can be given away once: two containers with \`-p 8080:8080\` do not work, because there the address is the same.`,
      choices: {
        both: 'Both servers run and answer.',
        'second-fails': 'The second one does not start, because the port is in use.',
        shared: 'Both run, and calls go to one or the other by chance.',
      },
    },
    'gateway-address': {
      title: 'The gateway as an address',
      goal: 'Start a server on `customNetwork` whose port 8080 is published as **8888** of the host (another free port of the host will do, as long as the two numbers differ). At the gateway’s address, which port answers a container on `customNetwork`? Choose first, then start the server; another container of the network has to be running to make the call.',
      hints: [
        'Whose address is the gateway’s: that of a container, or that of the host?',
        'What is published is open on every address of the host. Which number does `-p 8888:8080` open there?',
        '`docker run -d --network customNetwork -p 8888:8080 --name published {busybox} httpd -f -p 8080`. From the other container: `wget -qO- http://172.20.0.1:8888`.',
      ],
      learned: ({ gateway = '', hostPort = '', containerPort = '', server = '' }) =>
        `${gateway} is the host. Its port ${hostPort} leads to \`${server}\` because it is published; on ${containerPort} nobody listens there. So an address like ${gateway}:${hostPort} does reach a database, but only one that is open to the outside, and by a detour. \`${server}:${containerPort}\` is shorter and needs no open port.`,
      choices: {
        'host-port': '172.20.0.1:8888, the number of the host.',
        'container-port': '172.20.0.1:8080, the number in the container.',
        both: 'Both of them.',
        neither: 'Neither of them.',
      },
    },
    overlap: {
      title: 'Addresses that are taken',
      goal: '`customNetwork` has 172.20.0.0/16. Somebody makes a second network with `--subnet 172.20.5.0/24`, a block inside it. What does docker do? Choose, and try it if you like.',
      hints: [
        'Could a packet to 172.20.5.9 know which of the two networks is meant?',
        'Docker calls a block of addresses a pool. What would it say about two pools that share addresses?',
        '`docker network create --subnet 172.20.5.0/24 second` shows it, and makes nothing.',
      ],
      learned: ({ network = '', subnet = '' }) =>
        `It refuses: “Pool overlaps with other one on this address space”. Every address of ${subnet} belongs to \`${network}\` as long as that exists. The same message comes when a network of yesterday still has the block that you want: \`docker network ls\` and \`docker network inspect\` show which one it is.`,
      choices: {
        refused: 'It refuses to make the network.',
        accepted: 'It makes the network; the smaller block wins.',
        moved: 'It makes the network with the next free block.',
      },
    },
  },
  problems: {
    'network-from-before': ({ network = '' }) => ({
      expected: `a network ${network} that you make now`,
      seen: `there was one with this name before the lesson began`,
      look: `If nobody needs it any more: docker network rm ${network}, and make it again.`,
    }),
    'other-size': ({ network = '', subnet = '', holder = '' }) => ({
      expected: `a block of the size /16 (172.20.0.0/16 belongs to ${holder} on this engine)`,
      seen: `${network} has ${subnet}`,
      look: 'The number after the slash says how much of the address stays the same. Any free block will do, for example one of 172.21.0.0/16 to 172.31.0.0/16.',
    }),
    'not-first-address': ({ network = '', subnet = '', gateway = '' }) => ({
      expected: `the first address of ${subnet} as the gateway`,
      seen: `${network} has ${gateway}`,
      look: 'The first address ends with .0.1 in a block of the size /16.',
    }),
    'connected-at-start': ({ container = '', network = '' }) => ({
      expected: `one container that came to ${network} while it ran`,
      seen: `${container} was started on it`,
      look: 'Start one without --network first; docker network --help shows how to bring it in.',
    }),
    'connected-later': ({ container = '', network = '' }) => ({
      expected: `one container that has been on ${network} from its start`,
      seen: `${container} was connected later, like the other one`,
      look: 'docker run has an option for the network.',
    }),
    'no-second-container': ({ container = '', network = '' }) => ({
      expected: `two containers on ${network}, one for each way`,
      seen: `${container} is there, and no other one`,
      look: `docker network inspect ${network} lists who is on it.`,
    }),
    'typed-gateway': ({ typed = '', network = '' }) => ({
      expected: 'the address of a container',
      seen: `${typed} is the gateway of ${network}: the host’s own address there`,
      look: 'In docker inspect, IPAddress stands close to Gateway.',
    }),
    'typed-elsewhere': ({ typed = '', container = '', other = '', network = '' }) => ({
      expected: `an address on ${network}`,
      seen: `${typed} is what ${container} has on ${other}`,
      look: `docker inspect ${container}: under Networks there is an entry for each network.`,
    }),
    'typed-nobody': ({ typed = '', network = '' }) => ({
      expected: `an address that a container has on ${network}`,
      seen: `nobody has ${typed}`,
      look: `docker network inspect ${network}, under Containers.`,
    }),
    'typed-outside': ({ typed = '', subnet = '' }) => ({
      expected: `an address out of ${subnet}`,
      seen: `you typed ${typed}`,
      look: 'Only the address, for example 172.20.0.2, without /16.',
    }),
    'through-whom-gateway': ({ one = '', other = '', gateway = '' }) => ({
      expected: `the way that a packet from ${other} to ${one} really takes`,
      seen: `you chose the gateway ${gateway}`,
      look: `docker exec ${other} ping -c 1 -t 1 ${one}: with a TTL of 1 no router may pass it on. Does it arrive?`,
    }),
    'through-whom-host-port': ({ one = '', other = '' }) => ({
      expected: `the way that a packet from ${other} to ${one} really takes`,
      seen: `you chose a port of the host`,
      look: `docker ps: has ${one} any port on the host at all? And does docker exec ${other} ping -c 1 ${one} get an answer?`,
    }),
    'no-server-on-port': ({ network = '' }) => ({
      expected: `two containers on ${network} that listen on port 8080`,
      seen: 'none does',
      look: 'httpd -f -p 8080 in the image busybox is such a server. docker ps shows whether it still runs.',
    }),
    'one-server-on-port': ({ servers = '', network = '' }) => ({
      expected: `two containers on ${network} that listen on port 8080`,
      seen: `only ${servers} does`,
      look: 'Both have to use the same number; docker ps shows what each of them runs under COMMAND.',
    }),
    'same-port-second-fails': ({ one = '', other = '' }) => ({
      expected: 'what really happens',
      seen: `you chose that the second one does not start, but ${one} and ${other} both answer on 8080`,
      look: 'docker network inspect customNetwork: do the two have the same address?',
    }),
    'same-port-shared': ({ one = '', other = '' }) => ({
      expected: 'what really happens',
      seen: `you chose that calls are shared, but ${one} and ${other} each answer at their own address`,
      look: 'docker network inspect customNetwork: whoever calls an address means one of them.',
    }),
    'nothing-published': ({ container = '' }) => ({
      expected: 'a server on customNetwork with a port published on the host',
      seen: `${container} publishes none`,
      look: 'docker ps, the column PORTS: an arrow stands for a published port.',
    }),
    'published-on-loopback': ({ container = '' }) => ({
      expected: 'a port that is published on every address of the host, the gateway’s among them',
      seen: `${container} publishes it on 127.0.0.1 alone`,
      look: 'docker ps, the column PORTS: what stands before the port of the host?',
    }),
    'same-number-twice': ({ container = '' }) => ({
      expected: 'two different numbers, so that one can tell which of them answers',
      seen: `${container} has the same number on both sides`,
      look: 'In -p the left number is the host’s and the right one the container’s.',
    }),
    'nobody-calls': ({ container = '' }) => ({
      expected: `a second container on customNetwork that can call ${container}`,
      seen: 'none is running',
      look: 'docker network inspect customNetwork lists who is on it.',
    }),
    'server-silent': ({ server = '', containerPort = '' }) => ({
      expected: `a server on port ${containerPort} in ${server}`,
      seen: 'nobody answers there',
      look: `docker logs ${server}. The right number of -p has to be the port that the server listens on.`,
    }),
    'gateway-address-host-port': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: 'what really answers at the gateway’s address',
      seen: `you chose the number of the host; ${gateway}:${hostPort} gives ${byHostPort}, ${gateway}:${containerPort} gives ${byContainerPort}`,
      look: `wget -qO- http://${gateway}:${hostPort} from the other container.`,
    }),
    'gateway-address-container-port': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: 'what really answers at the gateway’s address',
      seen: `you chose the number in the container; ${gateway}:${containerPort} gives ${byContainerPort}, ${gateway}:${hostPort} gives ${byHostPort}`,
      look: 'Whose address is the gateway’s, and which ports are open there?',
    }),
    'gateway-address-both': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: 'what really answers at the gateway’s address',
      seen: `you chose both; ${gateway}:${hostPort} gives ${byHostPort}, ${gateway}:${containerPort} gives ${byContainerPort}`,
      look: 'docker ps, the column PORTS: which number is open on the host?',
    }),
    'gateway-address-neither': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: 'what really answers at the gateway’s address',
      seen: `you chose neither; ${gateway}:${hostPort} gives ${byHostPort}, ${gateway}:${containerPort} gives ${byContainerPort}`,
      look: 'docker ps, the column PORTS: on which addresses of the host is the port open?',
    }),
    'overlap-accepted': ({ inside = '' }) => ({
      expected: 'what docker does with a block that is taken',
      seen: 'you chose that it makes the network',
      look: `docker network create --subnet ${inside} second: what does it say, and does docker network ls show it?`,
    }),
    'overlap-moved': ({ inside = '' }) => ({
      expected: 'what docker does with a block that is taken',
      seen: 'you chose that it takes the next free block',
      look: `docker network create --subnet ${inside} second: what does it say, and does docker network ls show it?`,
    }),
  },
};
