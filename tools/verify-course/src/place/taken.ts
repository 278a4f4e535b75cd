import { withImages, type ImageNames, type Lesson } from '@dari/course';
import type { Topology } from '@dari/topology';
import { portsPublishedBy, thingsMadeBy } from 'dari/lesson/docker-line.ts';

/**
 * Says what keeps a lesson from being proven on an engine that somebody uses: a name or a port that it needs and that is
 * taken, or a `prune` that would take more away than what the lesson made.
 *
 * @returns for people, for example `the container web`; empty: nothing
 */
export function takenFor(lesson: Lesson, topology: Topology, images: ImageNames): string[] {
  const commands = linesOf(lesson).flatMap((line) => commandsIn(withImages(line, images)));
  const names = commands.flatMap(thingsMadeBy);
  const ports = new Set(commands.flatMap(portsPublishedBy));
  const { containers, networks, volumes } = topology;
  const tags = topology.images.flatMap((image) => image.tags);
  const there = {
    container: containers.map(({ name }) => name),
    network: networks.map(({ name }) => name),
    volume: volumes.map(({ name }) => name),
    image: tags,
  };
  const taken = names
    .filter(({ kind, name }) => there[kind].includes(name))
    .map(({ kind, name }) => `the ${kind} ${name}`);
  const bound = containers
    .flatMap(({ name, published }) => published.map(({ hostPort }) => ({ name, hostPort })))
    .filter(({ hostPort }) => ports.has(hostPort))
    .map(({ name, hostPort }) => `port ${hostPort}, which ${name} publishes`);
  return [...new Set([...taken, ...bound, ...prunable(commands, topology)])];
}

const PREDEFINED = ['bridge', 'host', 'none'];

/** What the lesson would remove though it is not its own. */
function prunable(commands: readonly (readonly string[])[], { containers, networks }: Topology): string[] {
  const prunes = commands.filter(
    (words) => words.includes('prune') && !words.some((one) => one.startsWith('label')),
  );
  if (prunes.length === 0) return [];
  return [
    ...networks.filter(({ name }) => !PREDEFINED.includes(name)).map(({ name }) => `the network ${name}`),
    ...containers.filter(({ state }) => state !== 'running').map(({ name }) => `the container ${name}`),
  ];
}

function linesOf({ tasks }: Lesson): string[] {
  return tasks.flatMap(({ setup = [], solution, others, wrong }) => {
    const acts = [...solution, ...others.flat(), ...wrong.flatMap((one) => one.acts)];
    return [...setup, ...acts.flatMap((act) => (typeof act === 'string' ? [act] : []))];
  });
}

/** The commands of docker in a line, taken apart by blanks: quotes make no difference to names and ports. */
function commandsIn(line: string): string[][] {
  return line
    .split(/&&|\|\||[;|&\n]/)
    .map((command) => command.trim().split(/\s+/))
    .map((words) => words.slice(Math.max(0, words.indexOf('docker'))))
    .filter(([program]) => program === 'docker');
}
