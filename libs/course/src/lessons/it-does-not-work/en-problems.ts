import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

/** What is told as long as a stack is broken: the symptom and where to look, never the cause. */
export const problems: LessonText['problems'] = {
  'page-nobody': ({ url = '', wanted = '', port = '' }) => ({
    expected: `“${wanted} …” at ${url}`,
    seen: `no container has port ${port} of the host`,
    look: 'docker ps -a shows the ports of all containers, the port of the host first.',
  }),
  'page-not-running': ({ url = '', wanted = '', entry = '', state = '', exitCode = '' }) => ({
    expected: `“${wanted} …” at ${url}`,
    seen: `${entry} does not run: it is ${state}${exitCode === '' ? '' : `, with the exit code ${exitCode}`}`,
    look: `docker logs ${entry} shows its last words, docker ps -a when it ended.`,
  }),
  'page-not-bound': ({ url = '', wanted = '', entry = '', port = '' }) => ({
    expected: `“${wanted} …” at ${url}`,
    seen: `${entry} asked for port ${port} of the host and runs, but has no arrow in docker ps`,
    look: `docker inspect ${entry} names its network; docker network inspect shows what kind of network that is.`,
  }),
  'page-no-answer': ({ url = '', wanted = '', entry = '', ports = '', outcome = '' }) => ({
    expected: `“${wanted} …” at ${url}`,
    seen: `calls go to ${entry} (${ports}): ${outcomeText(outcome, 'en')}`,
    look: `docker logs ${entry} says where the server listens; docker ps shows where calls are sent.`,
  }),
  'page-status': ({ url = '', wanted = '', entry = '', status = '', said = '' }) => ({
    expected: `“${wanted} …” at ${url}`,
    seen: `${entry} answers with the status ${status}${said === '' ? '' : `: ${said}`}`,
    look: `docker logs ${entry} says whom it called and what came of it.`,
  }),
  'page-other': ({ url = '', wanted = '', entry = '', status = '', said = '' }) => ({
    expected: `“${wanted} …” at ${url}`,
    seen: `another page, with the status ${status}${said === '' ? '' : `: ${said}`}`,
    look:
      entry === ''
        ? 'docker ps: no container has that port; does another program of the host use it?'
        : `${entry} answers there. Is it the right server, and with the right settings? See docker inspect ${entry}.`,
  }),
  'page-of-nobody': ({ url = '', wanted = '', entry = '' }) => ({
    expected: `“${wanted}” and the host name of the container that serves it, at ${url}`,
    seen: 'the words are there, but no running container has that host name',
    look: `The page has to come from the server of this task. What does ${entry === '' ? 'the one who answers' : entry} serve?`,
  }),
  'server-published': ({ server = '', ports = '' }) => ({
    expected: `${server} without a published port`,
    seen: `the page is right, but ${server} publishes ${ports}`,
    look: 'Who calls it is on a network with it and needs no published port. Ports are fixed when a container is made.',
  }),
  'called-by-address': ({ entry = '', address = '' }) => ({
    expected: `SERVER of ${entry} with a name`,
    seen: `the page is right today, but ${entry} calls ${address}`,
    look: 'Containers get their addresses when they start, and another one next time. On which networks are names known?',
  }),
  'old-image': ({ container = '', image = '' }) => ({
    expected: 'the menu of today',
    seen: `${container} serves the menu of yesterday, from the image that ${image} still is`,
    look: `docker exec ${container} cat /etc/nginx/conf.d/default.conf shows what is in the image. When was it put there?`,
  }),
  'old-container': ({ container = '', image = '' }) => ({
    expected: 'the menu of today',
    seen: `there is a new image ${image}, but ${container} was made from the old one and serves the menu of yesterday`,
    look: `docker inspect ${container} shows the id of its image, docker image inspect ${image} that of the new one. Does a restart change it?`,
  }),
  'firewall-name': () => ({
    expected: 'the place that explains a call without any answer',
    seen: 'an unknown name is told at once: “bad address” or “could not resolve”. Here the name gave an address',
    look: 'Think about what comes after the name: where do the packets end?',
  }),
  'firewall-nobody-listens': () => ({
    expected: 'the place that explains a call without any answer',
    seen: 'where nobody listens the call is refused at once. And on the host the database does answer',
    look: 'Who stands between the container and that port, and says nothing?',
  }),
  'firewall-network': () => ({
    expected: 'the place that explains a call without any answer',
    seen: 'the host is on no network of Docker, and need not be: it has an address on each of them, the gateway',
    look: 'The packets do arrive at the host. What may happen to them there?',
  }),
};
