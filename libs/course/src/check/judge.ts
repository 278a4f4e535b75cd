import type { Topology } from '@dari/topology';
import type { ImageNames } from '../images.ts';
import type { CheckResult } from './check-result.ts';
import type { History } from './history.ts';
import { keyOf, type Observation, type Question } from './question.ts';
import type { Check, Scene } from './scene.ts';

/** What is known when a check is judged. */
export interface Knowledge {
  readonly topology: Topology;
  readonly history: History;
  readonly images: ImageNames;
  readonly now: number;
  /** By {@link keyOf} of the question. */
  readonly observations: ReadonlyMap<string, Observation>;
}

/** A result, or the one question that has to be answered before there can be one. */
export type Judgement = CheckResult | { readonly kind: 'asks'; readonly question: Question };

/**
 * Judges a check by what is known. Whoever calls it answers the question and calls again, until there is a result; a
 * check asks a handful of questions, each depending on the answers before it.
 */
export function judge(check: Check, knowledge: Knowledge): Judgement {
  try {
    return check(sceneOf(knowledge));
  } catch (thrown) {
    if (thrown instanceof Asks) return { kind: 'asks', question: thrown.question };
    if (thrown instanceof NotSeen) return { kind: 'could-not-check', why: thrown.why };
    throw thrown;
  }
}

/** @returns what a check sees of `knowledge`. */
export function sceneOf({ topology, history, images, now, observations }: Knowledge): Scene {
  const { baseline } = history;
  return {
    topology,
    containers: topology.containers.filter(({ id }) => !baseline.containers.includes(id)),
    networks: topology.networks.filter(
      ({ id, name }) => !isPredefined(name) && !baseline.networks.includes(id),
    ),
    volumes: topology.volumes.filter(({ name }) => !baseline.volumes.includes(name)),
    history,
    images,
    now,
    see(question) {
      const known = observations.get(keyOf(question));
      if (known === undefined) throw new Asks(question);
      if (known.kind === 'not-seen') throw new NotSeen(known.why);
      // The key holds the kind, so the answer is of that kind.
      return known.answer as never;
    },
  };
}

/** @returns whether every engine has this network, and nobody makes it. */
export function isPredefined(network: string): boolean {
  return ['bridge', 'host', 'none'].includes(network);
}

/** Leaves a check that asks for what is not known yet. */
class Asks extends Error {
  readonly question: Question;
  constructor(question: Question) {
    super('a question is open');
    this.question = question;
  }
}

/** Leaves a check whose question cannot be answered. */
class NotSeen extends Error {
  readonly why: string;
  constructor(why: string) {
    super(why);
    this.why = why;
  }
}
