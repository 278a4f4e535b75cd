import type { Made } from '@dari/course';
import type { Container, Topology } from '@dari/topology';

/** What has changed on an engine between two looks. */
export interface Difference {
  /** What is there now and was not. */
  readonly made: Made;
  /** What was there and is gone or is not as it was, by name: new things can be removed, this cannot be undone. */
  readonly altered: readonly string[];
  /** Tags that stand for another image now, with the one that they stood for. */
  readonly retagged: readonly { readonly tag: string; readonly id: string }[];
}

/** @returns what is different in `now`. */
export function difference(before: Topology, now: Topology): Difference {
  const tagsBefore = tagsOf(before);
  const tagsNow = tagsOf(now);
  return {
    made: {
      containers: newIds(before.containers, now.containers),
      networks: newIds(before.networks, now.networks),
      volumes: now.volumes
        .filter(({ name }) => before.volumes.every((one) => one.name !== name))
        .map(({ name }) => name),
      images: [...tagsNow.keys()].filter((tag) => !tagsBefore.has(tag)),
    },
    altered: [
      ...changed(before.containers, now.containers, containerState),
      ...changed(before.networks, now.networks, ({ id }) => id),
      ...before.volumes
        .filter((old) => now.volumes.every((one) => one.name !== old.name || one.createdAt !== old.createdAt))
        .map(({ name }) => name),
      ...[...tagsBefore.keys()].filter((tag) => !tagsNow.has(tag)),
    ],
    retagged: [...tagsBefore].flatMap(([tag, id]) =>
      tagsNow.has(tag) && tagsNow.get(tag) !== id ? [{ tag, id }] : [],
    ),
  };
}

interface Thing {
  readonly id: string;
  readonly name: string;
}

function newIds(before: readonly Thing[], now: readonly Thing[]): string[] {
  return now.filter(({ id }) => before.every((one) => one.id !== id)).map(({ id }) => id);
}

function changed<T extends Thing>(
  before: readonly T[],
  now: readonly T[],
  state: (thing: T) => string,
): string[] {
  return before
    .filter((old) => {
      const one = now.find(({ id }) => id === old.id);
      return one === undefined || state(one) !== state(old);
    })
    .map(({ name }) => name);
}

/** All of a container that a command of docker changes. */
function containerState({ name, state, startedAt, attachments }: Container): string {
  const networks = attachments
    .map(({ networkId, ip, aliases }) => JSON.stringify([networkId, ip, [...aliases].sort()]))
    .sort();
  return JSON.stringify([name, state, startedAt, networks]);
}

function tagsOf({ images }: Topology): Map<string, string> {
  return new Map(images.flatMap(({ id, tags }) => tags.map((tag) => [tag, id] as const)));
}
