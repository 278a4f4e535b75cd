import type { ProblemText } from '../lesson.ts';

/** What is told when a task does not hold, for the conditions that lessons share. */
export const problems = {
  'no-network': () => ({
    expected: 'a network of your own that was made since this lesson began',
    seen: 'there is none',
    look: 'docker network ls shows every network; bridge, host and none are always there.',
  }),
  'network-other-name': ({ network = '', wanted = '' }) => ({
    expected: `a network with the name ${wanted}`,
    seen: `your network is called ${network}`,
    look: 'This exercise names the network; docker network ls shows the names.',
  }),
  'network-other-driver': ({ network = '', driver = '', wanted = '' }) => ({
    expected: `a network with the driver ${wanted}`,
    seen: `${network} has the driver ${driver}`,
    look: 'docker network ls shows the drivers. Without --driver you get bridge.',
  }),
  'network-other-subnet': ({ network = '', subnet = '', wanted = '' }) => ({
    expected: `the subnet ${wanted}`,
    seen: `${network} has ${subnet}`,
    look: `docker network inspect ${network} shows it under IPAM. A network keeps its subnet for life.`,
  }),
  'network-other-gateway': ({ network = '', gateway = '', wanted = '' }) => ({
    expected: `the gateway ${wanted}`,
    seen: `${network} has ${gateway === '' ? 'none' : gateway}`,
    look: `docker network inspect ${network} shows it under IPAM.`,
  }),
  'network-still-there': ({ network = '' }) => ({
    expected: `the network ${network} removed`,
    seen: 'it is still there',
    look: 'docker network ls. A network can be removed once no container is on it.',
  }),
  'no-container': () => ({
    expected: 'a container that was made since this lesson began',
    seen: 'there is none',
    look: 'docker ps -a shows every container, also those that ended.',
  }),
  'container-not-running': ({ container = '', state = '' }) => ({
    expected: `${container} running`,
    seen: `it is ${state}`,
    look: `docker logs ${container} shows its last words; docker ps -a its exit code.`,
  }),
  'container-not-on-network': ({ container = '', network = '', networks = '' }) => ({
    expected: `a container on the network ${network}`,
    seen: networks === '' ? `${container} is on no network` : `${container} is on ${networks}`,
    look: `docker network inspect ${network} lists who is on it.`,
  }),
  'container-still-on-network': ({ container = '', network = '' }) => ({
    expected: `${container} off the network ${network}`,
    seen: 'it is still on it',
    look: `docker network inspect ${network} lists who is on it.`,
  }),
  'container-other-name': ({ container = '', wanted = '' }) => ({
    expected: `a container with the name ${wanted}`,
    seen: `yours is called ${container}`,
    look: 'This exercise names the container: others call it by that name.',
  }),
  'container-publishes': ({ container = '', ports = '' }) => ({
    expected: `${container} without a published port`,
    seen: `it publishes ${ports}`,
    look: 'docker ps shows them under PORTS. Ports are fixed when a container is made.',
  }),
  'container-port-not-published': ({ container = '', port = '', ports = '' }) => ({
    expected: `port ${port} of ${container} published`,
    seen: ports === '' ? 'it publishes nothing' : `it publishes ${ports}`,
    look: 'docker ps shows them under PORTS, the port of the host first.',
  }),
  'nothing-typed': () => ({
    expected: 'your answer',
    seen: 'nothing was typed yet',
    look: 'Press a while watching, or run dari lesson answer TEXT.',
  }),
  'predict-first': () => ({
    expected: 'your prediction before you try it',
    seen: 'nothing was chosen yet',
    look: 'Press a while watching, or run dari lesson answer LETTER. A wrong guess costs nothing.',
  }),
} satisfies Record<string, ProblemText>;

export type SharedProblem = keyof typeof problems;
