import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

/** What can be different from what this lesson asks. */
export const problems: LessonText['problems'] = {
  'network-gone': ({ network = '' }) => ({
    expected: 'a network of your own that is there',
    seen: `${network} was made and removed again`,
    look: 'docker network ls shows every network; the next tasks need one of yours.',
  }),
  'typed-name': ({ network = '' }) => ({
    expected: 'the id of your network',
    seen: `${network} is a name`,
    look: 'In docker network ls the id stands in the column before the name.',
  }),
  'id-of-other': ({ network = '' }) => ({
    expected: 'the id of the network that you made',
    seen: `this is the id of ${network}`,
    look: 'Look for the name of your network in docker network ls, and take what stands left of it.',
  }),
  'id-cut': ({ typed = '' }) => ({
    expected: 'at least the 12 characters that the list shows',
    seen: `${typed} is a beginning of it`,
    look: 'docker itself would take a beginning, too; here the whole column is asked for.',
  }),
  'unknown-id': ({ typed = '' }) => ({
    expected: 'the id of a network on this engine',
    seen: `no network here has the id ${typed}`,
    look: 'Ids are different on every engine and with every network: copy it from docker network ls.',
  }),
  'typed-gateway': ({ typed = '' }) => ({
    expected: 'the subnet of your network',
    seen: `${typed} is its gateway: the address of the engine on this network`,
    look: 'In docker network inspect it stands just above the gateway.',
  }),
  'subnet-without-length': ({ typed = '' }) => ({
    expected: 'the subnet with the slash and the number behind it',
    seen: `you typed ${typed}`,
    look: 'Without the number nobody knows how many addresses belong to it.',
  }),
  'subnet-of-other': ({ typed = '', network = '' }) => ({
    expected: 'the subnet of the network that you made',
    seen: `${typed} is that of ${network}`,
    look: 'Give docker network inspect the name of your own network.',
  }),
  'unknown-subnet': ({ typed = '' }) => ({
    expected: 'the subnet of your network',
    seen: `no network here has ${typed}`,
    look: 'Engines hand out other blocks than the notes show: read it from docker network inspect.',
  }),
  'database-from-before': () => ({
    expected: 'a container called mysql-db that was made in this lesson',
    seen: 'the one that is there is older than this lesson',
    look: 'If you do not need it any more, docker rm -f mysql-db makes the name free; docker rename keeps it.',
  }),
  'no-caller': ({ server = '', network = '' }) => ({
    expected: `a second running container on ${network}, which can call ${server}`,
    seen: 'the server is alone',
    look: `docker network inspect ${network} lists who is on it.`,
  }),
  'no-answer-by-name': ({ caller = '', server = '', outcome = '' }) => ({
    expected: `an answer when ${caller} calls ${server}:3306`,
    seen: outcomeText(outcome, 'en'),
    look: `docker logs ${server}: does the server run, and on port 3306?`,
  }),
  'on-none-of-yours': ({ container = '' }) => ({
    expected: `${container} connected to a network of your own`,
    seen: 'it is on none of them',
    look: `docker inspect ${container} lists its networks.`,
  }),
  'connected-at-start': ({ container = '' }) => ({
    expected: 'a container that was connected while it ran',
    seen: `${container} was started on the network`,
    look: 'Start one without --network first.',
  }),
  'stopped-instead': ({ container = '', state = '' }) => ({
    expected: 'a container that runs on without your network',
    seen: `${container} does not run any more: it is ${state}`,
    look: 'Stopping ends everything in it. docker network --help has a word for leaving one network only.',
  }),
  'nobody-left': ({ container = '' }) => ({
    expected: 'a container that was on your network and was taken off it',
    seen: `${container} was never on it, or left while it did not run`,
    look: 'docker network inspect lists who is on your network now.',
  }),
  'no-testnet': ({ networks = '' }) => ({
    expected: 'a network called testnet',
    seen: networks === '' ? 'there is no network of your own' : `your networks: ${networks}`,
    look: 'This exercise names the network; docker network ls shows the names.',
  }),
  'testnet-other-case': ({ network = '' }) => ({
    expected: 'a network called testnet, in small letters',
    seen: `yours is called ${network}`,
    look: 'For docker these are two different names.',
  }),
  'testnet-from-before': () => ({
    expected: 'a network testnet that was made in this lesson',
    seen: 'the one that is there is older than this lesson',
    look: 'If nobody needs it any more, docker network rm testnet makes the name free.',
  }),
  'in-use-disconnects': ({ network = '' }) => ({
    expected: 'another choice',
    seen: `docker network rm ${network} takes nobody off a network`,
    look: 'Type the command and read what the engine says.',
  }),
  'in-use-removes-all': ({ network = '' }) => ({
    expected: 'another choice',
    seen: `docker network rm ${network} never removes a container`,
    look: 'Type the command and read what the engine says.',
  }),
  'still-in-use': ({ network = '', containers = '' }) => ({
    expected: `${network} removed`,
    seen: `it is still there, and these are on it: ${containers}`,
    look: 'A network can be removed once no running container is on it.',
  }),
  'no-spare-network': () => ({
    expected: 'a new network that nobody is on, and a prune that takes it',
    seen: 'there is no such network',
    look: 'docker network create --help shows how to give it a label.',
  }),
  'not-pruned': ({ network = '' }) => ({
    expected: 'one docker network prune that takes the unused network away',
    seen: `${network} is still there, and nobody is on it`,
    look: 'docker network prune --help shows how to keep it to networks with a certain label.',
  }),
  'removed-by-name': ({ network = '' }) => ({
    expected: 'an unused network that prune has removed',
    seen: `${network} was removed by its name`,
    look: 'That is right, too, and not this task: make another one, and let prune find it.',
  }),
  'nothing-pruned': ({ network = '' }) => ({
    expected: 'a prune that takes an unused network of yours away',
    seen:
      network === ''
        ? 'prune ran, and none of your networks went'
        : `prune ran, and ${network} is still there`,
    look: 'Does the network have the label that the filter asks for? docker network inspect shows it under Labels. A label cannot be added later.',
  }),
};
