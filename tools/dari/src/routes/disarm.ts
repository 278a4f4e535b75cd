import type { Topology } from '@dari/topology';

/** Control characters, and format characters such as those that turn the direction in which text is read. */
const HARMFUL = /\p{Cc}|\p{Cf}/gu;
/** A program's arguments may have several lines. */
const HARMFUL_IN_ARGUMENTS = /(?![\n\t])\p{Cc}|\p{Cf}/gu;
const REPLACEMENT = '\ufffd';
/** Of which engines let names of containers be: `RestrictedNamePattern` of moby. */
const NOT_IN_NAMES = /[^a-zA-Z0-9_.-]/g;

/**
 * Somebody else's topology, so that nothing in it does anything to a terminal, and no name of a container is a path in the
 * commands that a remedy has.
 */
export function disarm(topology: Topology): Topology {
  const plain = clean(topology, HARMFUL) as Topology;
  return {
    ...plain,
    containers: topology.containers.map((one, index) => ({
      ...(plain.containers[index] ?? one),
      name: one.name.replace(NOT_IN_NAMES, '_').replace(/^[_.-]+/, ''),
      command: clean(one.command, HARMFUL_IN_ARGUMENTS) as typeof one.command & object,
    })),
  };
}

function clean(value: unknown, harmful: RegExp): unknown {
  if (typeof value === 'string') return value.replace(harmful, REPLACEMENT);
  if (Array.isArray(value)) return value.map((one) => clean(one, harmful));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one, harmful)]));
}
