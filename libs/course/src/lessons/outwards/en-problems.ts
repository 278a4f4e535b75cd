import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

/** What can be different from what this lesson asks. */
export const problems: LessonText['problems'] = {
  'network-none': ({ container = '' }) => ({
    expected: 'a running container with a way out',
    seen: `${container} is on no network that leads anywhere`,
    look: `docker inspect ${container} shows its networks. What do you get when you leave --network out?`,
  }),
  'network-internal': ({ container = '', network = '' }) => ({
    expected: 'a running container with a way out',
    seen: `${container} is on ${network} only, which was made to be closed`,
    look: `docker network inspect ${network} says "Internal": true.`,
  }),
  'cannot-get-out': ({ container = '', site = '', outcome = '' }) => ({
    expected: `an answer when ${container} calls http://${site}, as this computer gets one`,
    seen: outcomeText(outcome, 'en'),
    look: `docker exec ${container} cat /etc/resolv.conf: does it ask a DNS server that it can reach? A firewall on this computer may stop containers, too.`,
  }),
  'no-host-server': () => ({
    expected: 'a server on this computer that answers at http://localhost:8000',
    seen: 'nobody answers there',
    look: 'The lesson folder has server.mjs. A server in a container does not count: its ports are its own.',
  }),
  'host-server-is-container': ({ container = '' }) => ({
    expected: 'a server on port 8000 that runs on this computer itself',
    seen: `the port belongs to the container ${container}`,
    look: 'docker ps shows it under PORTS. Stop that container, and start the server in a terminal.',
  }),
  'server-on-loopback': () => ({
    expected: 'a server that listens on every address of this computer',
    seen: 'it listens on 127.0.0.1 only, which no container can call',
    look: 'How was the address given that it listens on? Node takes every address when none is given.',
  }),
  'no-caller': () => ({
    expected: 'a running container that has a network of its own',
    seen: 'there is none',
    look: 'docker ps shows what runs. A container with --network host has none of its own.',
  }),
  'own-server-answers': ({ container = '' }) => ({
    expected: 'a container in which nothing listens on port 8000',
    seen: `in ${container} a server listens there itself, so that answers`,
    look: 'Start one more container, with sleep infinity, and try it there.',
  }),
  'own-localhost-host': ({ container = '', outcome = '' }) => ({
    expected: 'another choice',
    seen: `when ${container} calls localhost:8000: ${outcomeText(outcome, 'en')}`,
    look: 'Call it from inside the container and from your terminal, and compare.',
  }),
  'own-localhost-no-name': ({ container = '', outcome = '' }) => ({
    expected: 'another choice',
    seen: `${container} knows the name; the call: ${outcomeText(outcome, 'en')}`,
    look: `docker exec ${container} cat /etc/hosts: what stands beside localhost?`,
  }),
  'host-name-unknown': ({ container = '' }) => ({
    expected: `the name host.docker.internal in ${container}`,
    seen: 'nobody there knows it',
    look: 'On Linux a container gets the name only when it is started with it: docker run --help, and look for "add-host".',
  }),
  'host-name-is-loopback': ({ container = '', address = '' }) => ({
    expected: `host.docker.internal to lead ${container} to this computer`,
    seen: `it is ${address} there, which is the container itself`,
    look: 'There is a word that stands for the address of the host: host-gateway.',
  }),
  'host-name-is-container': ({ container = '', address = '', other = '' }) => ({
    expected: `host.docker.internal to lead ${container} to this computer`,
    seen: `it is ${address} there, which is the container ${other}`,
    look: 'There is a word that stands for the address of the host: host-gateway.',
  }),
  'host-no-answer': ({ container = '', address = '', outcome = '' }) => ({
    expected: `an answer when ${container} calls http://host.docker.internal:8000`,
    seen: `the name is ${address}; the call: ${outcomeText(outcome, 'en')}`,
    look: 'Is the container on a network that leads out? Does a firewall on this computer let containers in? npx dari why can tell.',
  }),
  'no-caller-with-host-name': () => ({
    expected: 'a running container that knows host.docker.internal',
    seen: 'there is none',
    look: 'The task before made one: docker ps shows whether it runs.',
  }),
  'gateway-name-host-only': ({ container = '' }) => ({
    expected: 'another choice',
    seen: `${container} knows gateway.docker.internal as well`,
    look: `docker exec ${container} ping -c 1 gateway.docker.internal`,
  }),
  'gateway-name-both': ({ container = '' }) => ({
    expected: 'another choice',
    seen: `${container} does not know both of them`,
    look: `docker exec ${container} ping -c 1 gateway.docker.internal`,
  }),
  'gateway-name-neither': ({ container = '' }) => ({
    expected: 'another choice',
    seen: `${container} knows host.docker.internal: it has just called it`,
    look: `docker exec ${container} cat /etc/hosts`,
  }),
  'dns-no-address': ({ typed = '' }) => ({
    expected: 'the address of a DNS server',
    seen: `${typed} is no address`,
    look: 'It is what stands behind nameserver, for example four numbers with dots.',
  }),
  'dns-not-asked': ({ typed = '', container = '' }) => ({
    expected: `an address that ${container} asks for names`,
    seen: `it does not ask ${typed}`,
    look: `docker exec ${container} cat /etc/resolv.conf`,
  }),
  'dns-is-container': ({ typed = '', other = '' }) => ({
    expected: 'the address of a DNS server',
    seen: `${typed} is the address of ${other} itself`,
    look: 'Look in /etc/resolv.conf inside the container.',
  }),
  'daemon-dns-at-once': () => ({
    expected: 'another choice',
    seen: 'the engine does not watch this file, and a running container keeps its resolv.conf',
    look: 'When does the engine read its settings?',
  }),
  'daemon-dns-new-image': () => ({
    expected: 'another choice',
    seen: 'an image holds no DNS settings: resolv.conf is written for each container',
    look: 'When is a container given its resolv.conf, and by whom?',
  }),
};
