import type { PastEvent } from '../check/history.ts';
import { MOST_EVENTS } from './progress.ts';

/** One event as an engine tells it. */
export interface HeardEvent {
  readonly at: number;
  readonly type: string;
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TYPES = ['container', 'network', 'volume', 'image'] as const;
/** They come by the thousand, from health checks above all, and no check asks for them. */
const NOISE = ['exec_start', 'exec_die', 'exec_detach', 'health_status', 'resize', 'top'];
/** Labels stay out: they may hold anything, and nobody needs them. */
const ATTRIBUTES = ['name', 'oldName', 'image', 'container', 'type', 'driver', 'exitCode', 'signal'];
const LONGEST = 200;

/** @returns what is kept of an event; `null`: nothing. */
export function keptEvent({ at, type, action, id, attributes }: HeardEvent): PastEvent | null {
  const known = TYPES.find((one) => one === type);
  // `exec_create: /bin/sh -c …` holds what was typed, which may be a password.
  const [verb = '', program = ''] = action.split(/[:\s]+/);
  if (known === undefined || NOISE.includes(verb)) return null;
  const kept = ATTRIBUTES.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [[name, value.slice(0, LONGEST)] as const];
  });
  return {
    at,
    type: known,
    action: program === '' ? verb : `${verb}: ${program}`.slice(0, LONGEST),
    id,
    attributes: Object.fromEntries(kept),
  };
}

/** Adds events, each once, in the order of their time; the oldest are dropped when there are too many. */
export function addEvents(events: readonly PastEvent[], more: readonly PastEvent[]): readonly PastEvent[] {
  const all = new Map(events.map((event) => [keyOf(event), event]));
  const heard = more.filter((event) => !all.has(keyOf(event)));
  if (heard.length === 0) return events;
  const concluded = events.filter(isConcluded);
  for (const event of heard) {
    // What was only concluded gives way to what the engine says itself.
    const known = isConcluded(event) ? undefined : concluded.find((one) => isSame(one, event));
    if (known !== undefined) all.delete(keyOf(known));
    all.set(keyOf(event), event);
  }
  const sorted = [...all.values()].sort((a, b) => a.at - b.at);
  if (sorted.length <= MOST_EVENTS) return sorted;
  const execs = sorted.filter(({ action }) => action.startsWith('exec_'));
  const surplus = new Set(execs.slice(0, sorted.length - MOST_EVENTS));
  return sorted.filter((event) => !surplus.has(event)).slice(-MOST_EVENTS);
}

/** Marks an event that nobody heard: its consequence was seen. */
export const CONCLUDED = 'concluded';

function isConcluded({ attributes }: PastEvent): boolean {
  return CONCLUDED in attributes;
}

function isSame(a: PastEvent, b: PastEvent): boolean {
  const sameContainer = a.attributes['container'] === b.attributes['container'];
  return a.type === b.type && a.action === b.action && a.id === b.id && sameContainer;
}

function keyOf({ at, type, action, id, attributes }: PastEvent): string {
  return [at, type, action, id, attributes['container'] ?? ''].join('\n');
}
