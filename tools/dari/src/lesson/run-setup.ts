import { withImages, type ImageNames, type Task } from '@dari/course';
import type { Topology } from '@dari/topology';
import { CliError } from '../errors/cli-error.ts';
import { runBeside, type DockerWorld, type Ended } from './docker-command.ts';
import { thingsMadeBy, withLabel, type NamedThing } from './docker-line.ts';
import { isSetUpFor, LESSON_LABEL, lessonLabel } from './lesson-label.ts';
import { shellWords } from './shell-words.ts';

/** A repair: the broken stack of this task. */
export interface Setup {
  readonly lesson: string;
  readonly task: Pick<Task, 'id' | 'setup'>;
  readonly images: ImageNames;
}

/**
 * Sets up the broken stack of a repair with the real `docker`, as the learner would. All that is made gets the label
 * {@link LESSON_LABEL}, by which it is found and removed again; what is left of an earlier try has to be removed first.
 *
 * @param topology as it is now.
 * @throws {@link CliError} `lesson`: `name-taken` before anything is made, `setup-failed`, `no-docker-command`
 */
export async function runSetup(setup: Setup, topology: Topology, world: DockerWorld): Promise<void> {
  refuseTaken(setup, topology);
  const label = `${LESSON_LABEL}=${lessonLabel(setup.lesson, setup.task.id)}`;
  for (const line of linesOf(setup)) {
    const { code, lines } = await runLine(line, label, world);
    if (code !== 0) {
      throw new CliError({ kind: 'lesson', fault: { code: 'setup-failed', line, output: lines } });
    }
  }
}

/** @throws {@link CliError} `lesson` (`name-taken`) when something on the engine has a name that is needed */
export function refuseTaken(setup: Setup, topology: Topology): void {
  const [taken] = takenNames(setup, topology);
  if (taken === undefined) return;
  const { kind: what, name } = taken;
  throw new CliError({ kind: 'lesson', fault: { code: 'name-taken', what, name } });
}

/** @returns the names that the broken stack needs and that something on the engine has. */
export function takenNames(setup: Setup, topology: Topology): NamedThing[] {
  const wanted = linesOf(setup).flatMap((line) => thingsMadeBy(shellWords(line) ?? []));
  return wanted.filter((thing) => isTaken(thing, topology, setup.lesson));
}

function isTaken({ kind, name }: NamedThing, topology: Topology, lesson: string): boolean {
  switch (kind) {
    case 'container':
      return topology.containers.some((one) => one.name === name);
    case 'network':
      return topology.networks.some((one) => one.name === name);
    case 'volume':
      return topology.volumes.some((one) => one.name === name);
    case 'image':
      // One of this lesson is only made anew, also by its other tasks.
      return topology.images.some(({ tags, labels }) => tags.includes(name) && !isSetUpFor(labels, lesson));
  }
}

function linesOf({ task, images }: Setup): string[] {
  return (task.setup ?? []).map((line) => withImages(line, images));
}

function runLine(line: string, label: string, world: DockerWorld): Promise<Ended> {
  const words = shellWords(line);
  if (words?.[0] === 'docker') return runBeside(withLabel(words, label), world);
  return runBeside(['sh', '-c', `${LABELLING}\n${line}`], {
    ...world,
    env: { ...world.env, DARI_LABEL: label },
  });
}

/** `docker` as a function of the shell that adds the label, for lines that only a shell understands. */
const LABELLING = `set -e
docker() {
  case "$1" in
    run | create | build)
      dari_verb=$1; shift
      command docker "$dari_verb" --label "$DARI_LABEL" "$@" ;;
    container | network | volume | image | buildx | builder)
      case "$2" in
        run | create | build)
          dari_group=$1 dari_verb=$2; shift 2
          command docker "$dari_group" "$dari_verb" --label "$DARI_LABEL" "$@" ;;
        *) command docker "$@" ;;
      esac ;;
    *) command docker "$@" ;;
  esac
}`;
