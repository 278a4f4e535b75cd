import type { LessonText } from '../../lesson.ts';

export const en: LessonText = {
  title: 'Names',
  intro: `On a network that you made yourself, every container has an address **and** names that lead to it. In this lesson you go inside a container with \`docker exec\`, call its neighbour in three ways, and find out who it is that knows all the names.

Two containers of {nginx} are enough: each serves a page on port 80, and each has \`curl\` to call the other. For \`ping\` there is {busybox}, which has it built in.`,
  tasks: {
    together: {
      title: 'Two containers on one network',
      goal: 'Make a network of your own and run two containers on it, each with a name that you give it (`--name`; any will do). At least one of them serves a web page on port 80 (a container of {nginx} does so by itself), and the other one has to get that page by the **name** of the container.',
      hints: [
        'What do two containers need in common so that one can call the other by name?',
        '`docker run --help`: the option `--network` says where a container goes, `--name` what it is called.',
        '`docker network create names-net`, then `docker run -d --name web --network names-net {nginx}` and the same again with `--name visitor`.',
      ],
      learned: ({ server = '', caller = '', network = '' }) =>
        `\`${caller}\` gets the page of \`${server}\`: both are on \`${network}\`, and that is all it takes.`,
    },
    'virtual-ip': {
      title: 'The virtual IP of a container',
      goal: 'Exercise 4: find out the virtual IP address of one of your running containers with a command in the terminal, and type it.',
      hints: [
        'Which command prints all that the engine knows of a container?',
        '`docker inspect NAME` is long; `grep` picks lines: `docker inspect NAME | grep IPAddress`.',
        "`docker inspect -f '{{json .NetworkSettings.Networks}}' web` prints only what is about networks: an `IPAddress` for each of them.",
      ],
      learned: ({ container = '', network = '', ip = '' }) =>
        `\`${ip}\` is the address of \`${container}\` on \`${network}\`. It is virtual: it exists inside the engine, and no cable in the world carries it.`,
    },
    called: {
      title: 'From one container to the other',
      goal: 'Exercise 5: go into one of the containers and call the other one, with `curl` or, from {busybox}, with `ping`. Then find out which software answers the call: type what stands behind `Server:` in the head of the answer, with its version.',
      hints: [
        'Where do you have to be when you call, so that it is a container that calls?',
        '`docker exec -it visitor /bin/sh` opens a shell inside; `exit` leaves it. `curl -I` shows the head of an answer.',
        'Inside: `curl -I http://web`, and look for the line `Server:`. From outside in one line: `docker exec visitor curl -sI http://web`.',
      ],
      learned: ({ server = '', caller = '', header = '' }) =>
        `\`${header}\` is what \`${server}\` says of itself when \`${caller}\` calls. The call never left the network: no port is open on your computer.`,
    },
    forms: {
      title: 'Three addresses for one container',
      goal: 'From inside one container you call the other one at its IP address (`http://172.…`), at its name (`http://web`), and at its name with that of the network (`http://web.names-net`). Choose which of them work, then try all three.',
      hints: [
        'A short name is enough at home. Does that make the full name wrong?',
        'Try them one after another with `docker exec visitor curl -I http://…`.',
        'The DNS of the engine knows a container by its name and by `name.network`; an address needs no DNS at all.',
      ],
      learned: ({ server = '', network = '', ip = '' }) =>
        `All of them lead to \`${server}\`: \`${ip}\`, \`${server}\` and \`${server}.${network}\`. The last one is useful when the caller is on several networks and means this one. Only the names survive when the container gets another address.`,
      choices: {
        all: 'All three work.',
        'not-with-network': 'The address and the name work, the name with the network does not.',
        'only-address': 'Only the address works.',
      },
    },
    dns: {
      title: 'Who knows the names?',
      goal: 'Somebody has to tell the container which address belongs to `web`. Find out inside a container on your network whom it asks: type the address of its DNS server.',
      hints: [
        'Where does a program in Linux read which DNS server to ask?',
        'The file is `/etc/resolv.conf`, and each container has its own.',
        '`docker exec visitor cat /etc/resolv.conf`: type what stands behind `nameserver`.',
      ],
      learned: ({ typed = '', caller = '' }) =>
        `\`${typed}\` begins with 127, so it is inside the container: that is where the engine answers. It knows the containers on the networks of \`${caller}\`, and passes every other name on to the DNS of your computer. On the default bridge it is not asked.`,
    },
    alias: {
      title: 'A second name',
      goal: 'Give a container on your network a **second name** besides its own, so that another container of this network finds it by either. Both have to run. It may be a new container or one that you connect again.',
      hints: [
        'A name belongs to the place of a container on one network. When is that place made?',
        '`docker run --help` and `docker network connect --help` both have an option with `alias` in its name.',
        '`docker run -d --name backup --network names-net --network-alias shop {nginx}`, or disconnect a container and connect it again with `--alias shop`.',
      ],
      learned: ({ name = '', container = '', network = '' }) =>
        `On \`${network}\`, \`${name}\` leads to \`${container}\` as well. Others can use a name that says what a container does, whatever it is called. When several containers share an alias, the DNS tells the addresses of all of them.`,
    },
  },
  problems: {
    'one-on-network': ({ container = '', network = '' }) => ({
      expected: `two running containers on ${network}`,
      seen: `only ${container} runs there`,
      look: `docker network inspect ${network} lists who is on it.`,
    }),
    'nobody-on-network': ({ network = '' }) => ({
      expected: `a container on ${network}`,
      seen: 'there is none on any network of yours',
      look: `docker network inspect ${network} lists who is on it.`,
    }),
    'no-page-by-name': ({ network = '', tried = '' }) => ({
      expected: `a web page on port 80 of one container of ${network}, called by the other`,
      seen: `no page came from ${tried}`,
      look: 'docker logs of the server: does it run, and does it listen on port 80? Behind a name: did you give it one with --name? Older engines do not tell the names that they make up.',
    }),
    'no-page-by-address': ({ server = '', ip = '' }) => ({
      expected: `a page from ${server} at its address ${ip}`,
      seen: 'none came',
      look: `docker logs ${server} shows the calls that it got.`,
    }),
    'ip-is-subnet': ({ typed = '' }) => ({
      expected: 'the address of one container',
      seen: `${typed} is the range of a whole network`,
      look: 'docker inspect of the container, the line IPAddress.',
    }),
    'ip-is-gateway': ({ typed = '', network = '' }) => ({
      expected: 'the address of a container',
      seen: `${typed} is the gateway of ${network}: the end of the network that belongs to the host`,
      look: 'docker inspect of the container: the line IPAddress, not Gateway.',
    }),
    'ip-of-nobody': ({ typed = '' }) => ({
      expected: 'the address of one of your running containers',
      seen: `none of them has ${typed}`,
      look: 'docker inspect of the container, under Networks. 127.0.0.1 is everybody to himself.',
    }),
    'no-server-header': ({ server = '' }) => ({
      expected: `an answer of ${server} with a line Server:`,
      seen: 'its answers have none',
      look: 'Use a container of nginx for this task.',
    }),
    'header-without-version': ({ typed = '' }) => ({
      expected: 'the name of the software and its version',
      seen: `${typed} has no version`,
      look: 'curl -I shows the whole line; only the call tells you the version.',
    }),
    'header-is-status': ({ typed = '' }) => ({
      expected: 'what stands behind Server:',
      seen: `${typed} is the status of the answer`,
      look: 'It is some lines further down in the same output.',
    }),
    'header-other': ({ typed = '', server = '', caller = '' }) => ({
      expected: `what ${server} says behind Server: when ${caller} calls it`,
      seen: `${typed} is something else`,
      look: `docker exec ${caller} curl -I http://${server}, if it has curl.`,
    }),
    'forms-all': ({ server = '', network = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${server}.${network} was not found here`,
      look: 'Try the three calls from inside one after another, then choose again.',
    }),
    'forms-not-with-network': ({ server = '', network = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `${server}.${network} is not what you think it is`,
      look: `Call http://${server}.${network} from inside, then choose again.`,
    }),
    'forms-only-address': ({ server = '' }) => ({
      expected: 'a prediction that holds on your engine',
      seen: `this is a network of your own, not the default bridge: the name ${server} is known`,
      look: `Call http://${server} from inside, then choose again.`,
    }),
    'dns-is-not-gateway': ({ typed = '', caller = '' }) => ({
      expected: `the DNS server that ${caller} asks`,
      seen: `${typed} is the gateway of the network, the way out`,
      look: `/etc/resolv.conf inside ${caller}.`,
    }),
    'dns-is-no-container': ({ typed = '', container = '', caller = '' }) => ({
      expected: `the DNS server that ${caller} asks`,
      seen: `${typed} is ${container}: what was asked for, not who was asked`,
      look: `/etc/resolv.conf inside ${caller}.`,
    }),
    'dns-other': ({ typed = '', caller = '' }) => ({
      expected: `the DNS server that ${caller} asks`,
      seen: `${typed} is not in its list`,
      look: `/etc/resolv.conf inside ${caller}, which is not the one of your computer.`,
    }),
    'no-second-name': ({ container = '', network = '' }) => ({
      expected: `a container on ${network} with a name besides its own`,
      seen: `${container} has only one there`,
      look: `docker inspect ${container}, under Networks: the list of aliases. A new name by rename replaces the old one.`,
    }),
    'nobody-to-call-it': ({ container = '', network = '' }) => ({
      expected: `another running container on ${network}, which can use the second name`,
      seen: `${container} is alone there`,
      look: `docker network inspect ${network}. An alias counts only on the network that it was given for.`,
    }),
    'second-name-unknown': ({ name = '', container = '', caller = '' }) => ({
      expected: `${caller} finding ${container} by the name ${name}`,
      seen: 'this name does not lead there',
      look: `docker exec ${caller} getent hosts ${name}, or nslookup where there is one.`,
    }),
  },
};
