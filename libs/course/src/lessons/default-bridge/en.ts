import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const en: LessonText = {
  title: 'The default bridge',
  intro: `Every engine comes with a network called \`bridge\`. A container that is started without a word about networks ends up there, and gets an address from its range.

On this network containers can call each other, but only by address. You will read the range, find the address of a server, call it, see what becomes of its name, and watch the address change without anybody asking for it. At the end a container calls a database that is not in a container's network at all, but on a port of your computer.

The servers here are small ones from {busybox}: \`httpd -f -p 3306\` answers on port 3306, the port of MySQL, and \`sleep infinity\` keeps a container running that only calls others.`,
  tasks: {
    subnet: {
      title: 'The range of addresses',
      goal: 'List the networks, inspect the one called `bridge`, and type its subnet, with the length after the slash.',
      hints: [
        'Which of the three networks that are always there has addresses to give away?',
        '`docker network ls` shows them; `docker network inspect bridge` shows one in full. Look under `IPAM`.',
        '`docker network inspect bridge`, then `IPAM` → `Config` → `Subnet`: type that value, for example `10.1.0.0/16`.',
      ],
      learned: ({ subnet = '' }) =>
        `\`${subnet}\` is a range, not one address. Behind the slash is how many bits of it are fixed; every container on the bridge gets an address out of what is left.`,
    },
    'by-address': {
      title: 'Two containers, by address',
      goal: 'Start two containers on the default bridge, which means without `--network`. One of them has a server on port 3306; any server will do. The other one has to get an answer at the **address** of the server. No port needs to be published.',
      hints: [
        'On which network is a container when you say nothing?',
        'The words behind the image in `docker run` are what the container runs. `docker inspect` tells the address of a container.',
        '`docker run -d --name db {busybox} httpd -f -p 3306` is the server, `docker run -d --name app {busybox} sleep infinity` the caller. Try it with `docker exec app wget -O- http://ADDRESS:3306`: even a 404 is an answer.',
      ],
      learned: ({ server = '', caller = '', ip = '' }) =>
        `\`${caller}\` got an answer at \`${ip}:3306\`, the address of \`${server}\`. Both are on the same bridge, so no port had to be published.`,
    },
    'own-address': {
      title: 'The address of the server',
      goal: 'Find out which address the engine gave to your server, and type it.',
      hints: [
        'Who gave the address to the container, and so has to know it?',
        '`docker container inspect db` shows everything about a container. The address is under `NetworkSettings` → `Networks`.',
        "`docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' db` prints only the address.",
      ],
      learned: ({ server = '', ip = '', gateway = '' }) =>
        `\`${server}\` has \`${ip}\`; the line \`Gateway\` beside it, ${gateway}, is the host's end of the bridge. Read the address under \`Networks\`: the field \`NetworkSettings.IPAddress\`, which older texts name, is gone from newer engines.`,
    },
    'by-name': {
      title: 'And by its name?',
      goal: 'Now the second container calls the server by the **name** of its container instead of the address: `docker exec app wget -O- http://db:3306`. Choose what will happen, then try it.',
      hints: [
        'Who would have to know that this name belongs to that address?',
        '`docker exec app cat /etc/resolv.conf` and `cat /etc/hosts` show whom the container asks for names.',
        'On the default bridge no DNS of the engine is asked, and `/etc/hosts` has only the container itself.',
      ],
      learned: ({ server = '', ip = '' }) =>
        `The name \`${server}\` leads nowhere here, while \`${ip}\` works. The default bridge has no DNS for the names of containers: that is the main reason to make networks of your own.`,
      choices: {
        answers: 'The server answers: it is on the same network.',
        'unknown-name': 'The name cannot be found.',
        refused: 'The name is found, but the connection is refused.',
      },
    },
    moved: {
      title: 'The address moves',
      goal: 'Stop or remove both containers and start them again in another order, so that the server has **another address** than before. Do not choose an address yourself. In the end both run again, and the server answers on 3306.',
      hints: [
        'Who gets the lowest free address: the container that was first yesterday, or the one that is started first now?',
        '`docker stop` gives the address back, `docker start` takes a free one. (Stopping takes a while with these servers; `-t 1` makes it shorter.)',
        '`docker stop -t 1 db app`, then `docker start app`, then `docker start db`.',
      ],
      learned: ({ server = '', before = '', ip = '' }) =>
        `\`${server}\` was at \`${before}\` and is at \`${ip}\` now. An address in the source code would now lead to another container, or to nobody.`,
    },
    'host-database': {
      title: 'A database on your computer',
      goal: 'Let something answer on port **27017 of your computer**: a database that is installed there, or a container with `-p 27017:…`. Then have another container on the default bridge that reaches it as `host.docker.internal:27017`. As `localhost:27017` it must not answer in that container.',
      hints: [
        'Which computer does `localhost` mean when the caller is a container?',
        'Docker Desktop knows `host.docker.internal` by itself. On Linux a container has to be told when it is made: look for `host` in `docker run --help`.',
        '`--add-host host.docker.internal:host-gateway` writes the name into `/etc/hosts` of the container. The server has to listen on more than 127.0.0.1.',
      ],
      learned: ({ caller = '', localhost = '' }) =>
        `In \`${caller}\`, \`mongodb://host.docker.internal:27017\` leads to your computer, and \`mongodb://localhost:27017\` to the container itself (${outcomeText(localhost, 'en')}). The name works for every kind of server, a web server too.`,
    },
  },
  problems: {
    'no-default-bridge': () => ({
      expected: 'the network bridge, which every engine has unless it was told otherwise',
      seen: 'this engine has none, or one without addresses',
      look: 'docker network ls. The setting "bridge" in daemon.json turns it off.',
    }),
    'subnet-without-length': ({ typed = '' }) => ({
      expected: 'a range: an address, a slash and a length',
      seen: `${typed} is only the first address of it`,
      look: 'docker network inspect bridge: take all of the line Subnet.',
    }),
    'subnet-is-not-gateway': ({ typed = '' }) => ({
      expected: 'the subnet of the bridge',
      seen: `${typed} is its gateway, one single address`,
      look: 'docker network inspect bridge: the line Subnet, not Gateway.',
    }),
    'subnet-of-another': ({ typed = '', network = '' }) => ({
      expected: 'the subnet of the network bridge',
      seen: `${typed} is that of ${network}`,
      look: 'docker network inspect bridge, with exactly this name.',
    }),
    'subnet-other': ({ typed = '' }) => ({
      expected: 'the subnet of the network bridge',
      seen: `${typed} is the subnet of none of your networks`,
      look: 'docker network inspect bridge, under IPAM. It differs from computer to computer.',
    }),
    'one-on-bridge': ({ container = '' }) => ({
      expected: 'two running containers on the default bridge',
      seen: `only ${container} runs there`,
      look: 'docker network inspect bridge lists who is on it.',
    }),
    'no-answer-by-address': ({ tried = '' }) => ({
      expected: 'a server on port 3306 that answers when another container calls its address',
      seen: `nobody answered: ${tried}`,
      look: 'docker logs of the server. What counts is the port inside the container; -p does not change it.',
    }),
    'address-is-not-gateway': ({ typed = '', server = '' }) => ({
      expected: `the address of ${server}`,
      seen: `${typed} is the gateway: the end of the bridge that belongs to the host`,
      look: `docker inspect ${server}: the line IPAddress, not Gateway.`,
    }),
    'address-of-another': ({ typed = '', container = '', server = '' }) => ({
      expected: `the address of ${server}, which answers on 3306`,
      seen: `${typed} is the address of ${container}`,
      look: `docker inspect ${server}, under Networks.`,
    }),
    'address-of-nobody': ({ typed = '', server = '' }) => ({
      expected: `the address of ${server} on the bridge`,
      seen: `none of your containers has ${typed}`,
      look: `docker inspect ${server}, under Networks. 127.0.0.1 is always the caller itself.`,
    }),
    'by-name-answers': ({ caller = '', server = '', ip = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${caller} cannot find the name ${server}, though ${ip} answers`,
      look: `docker exec ${caller} wget -O- http://${server}:3306, then choose again.`,
    }),
    'by-name-unknown-name': ({ caller = '', server = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${caller} does find the name ${server} here, for example because of --link`,
      look: `docker exec ${caller} wget -O- http://${server}:3306, then choose again.`,
    }),
    'by-name-refused': ({ caller = '', server = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${caller} did not get as far as a connection when it called ${server}`,
      look: `docker exec ${caller} wget -O- http://${server}:3306, then choose again.`,
    }),
    'same-address': ({ server = '', ip = '' }) => ({
      expected: `${server} at another address than before`,
      seen: `it was never seen with another one than ${ip}`,
      look: 'Think of who takes the lowest free address while the server is away.',
    }),
    'nobody-on-host': ({ outcome = '' }) => ({
      expected: 'a server on port 27017 of your computer',
      seen: `a call to localhost:27017 from your computer: ${outcomeText(outcome, 'en')}`,
      look: 'docker ps, column PORTS: is 27017 there in front of the arrow?',
    }),
    'only-the-database': ({ container = '' }) => ({
      expected: 'a second container on the default bridge, which calls the database',
      seen: `${container} is the database itself`,
      look: 'Start another container for the call.',
    }),
    'localhost-answers': ({ caller = '' }) => ({
      expected: 'a container with nothing of its own on port 27017',
      seen: `in ${caller}, localhost:27017 answers: it has a server itself`,
      look: 'Call from a container that runs nothing but sleep.',
    }),
    'host-name-unknown': ({ caller = '' }) => ({
      expected: `${caller} reaching host.docker.internal:27017`,
      seen: 'it does not know this name',
      look: `docker exec ${caller} cat /etc/hosts. On Linux the name has to be given when the container is made.`,
    }),
    'host-refuses': ({ caller = '', outcome = '' }) => ({
      expected: `an answer when ${caller} calls host.docker.internal:27017`,
      seen: `the name is known, the call is not answered: ${outcomeText(outcome, 'en')}`,
      look: 'docker ps, column PORTS. A port of 127.0.0.1 is for programs of the host only; a firewall of the host may be in the way, too.',
    }),
  },
};
