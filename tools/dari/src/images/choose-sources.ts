import type { RegistryAnswer, RegistryRefusalKind } from '@dari/engine';
import type { BaseName } from '@dari/infra';
import { BASES } from '@dari/infra';
import type { ImageSource } from '@dari/topology';
import { ImageError } from './image-error.ts';

/** `auto`: whatever is there or can be had, the registry first. */
export type Forced = 'auto' | ImageSource;

/** Why a source was chosen: a stable code, and the facts that a sentence about it needs. */
export interface SourceReason {
  readonly code:
    /** `--images` said so. */
    | 'forced'
    /** The data volume was written by this database. Facts: `database`. */
    | 'volume'
    /** It is on the engine already, or all that is built from it is. */
    | 'present'
    | 'registry-has-it'
    /** The registry was asked and does not give it. Facts: `reference`, and `registry` and `detail` of its refusal. */
    | `registry-${RegistryRefusalKind}`;
  readonly facts: Readonly<Record<string, string>>;
}

export interface SourceChoice {
  readonly image: BaseName;
  /** The tag that gets used, for example `dari/ferretdb:1.24.2`. */
  readonly tag: string;
  /** `MongoDB`, `FerretDB`, or `null` for an image that is no database. */
  readonly database: string | null;
  readonly source: ImageSource;
  readonly because: SourceReason;
}

/** Whether this machine can build without a registry; `detail` says what is missing. */
export type OfflineAbility =
  | { readonly possible: true }
  | {
      readonly possible: false;
      readonly kind: 'no-debian' | 'unsupported-architecture';
      readonly detail: string;
    };

/** `complete`: nothing is left to do. `startable`: it is there, but what is built from it is not. */
export type Readiness = 'complete' | 'startable' | 'absent';

export interface ChoiceFacts {
  readonly needed: readonly BaseName[];
  readonly forced: Forced;
  /** What of this source of this image is on the engine. */
  readonly readiness: (image: BaseName, source: ImageSource) => Readiness;
  /** The label `dev.dari.database` of the data volume; `null` without volume or label. */
  readonly volumeDatabase: string | null;
  readonly offline: (image: BaseName) => OfflineAbility;
}

/** @returns the references that the registry has to be asked about before {@link chooseSources} can decide. */
export function questions(facts: ChoiceFacts): readonly string[] {
  return facts.needed
    .filter((image) => {
      const given = givenSource(image, facts);
      if (given === null) return presentSource(image, facts) === null;
      return given.source === 'registry' && facts.readiness(image, 'registry') === 'absent';
    })
    .map((image) => BASES[image].registry.tag);
}

/**
 * Chooses where each image comes from: what was forced; else what the data volume needs; else what is there already;
 * else the registry if it has the image; else this machine.
 *
 * @param answers the registry's answers by reference, at least to all {@link questions}.
 * @throws {@link ImageError} `no-source`, `registry-required`, `no-debian` or `unsupported-architecture`.
 */
export function chooseSources(
  facts: ChoiceFacts,
  answers: Readonly<Record<string, RegistryAnswer>>,
): readonly SourceChoice[] {
  return facts.needed.map((image) => {
    const decided = decide(image, facts, answers);
    const { tag, database } = BASES[image][decided.source];
    return { image, tag, database, ...decided };
  });
}

type Decision = Pick<SourceChoice, 'source' | 'because'>;

function decide(
  image: BaseName,
  facts: ChoiceFacts,
  answers: Readonly<Record<string, RegistryAnswer>>,
): Decision {
  const reference = BASES[image].registry.tag;
  const answer = answers[reference] ?? { kind: 'unreachable', detail: 'it was not asked' };
  const given = givenSource(image, facts);
  if (given !== null) {
    if (facts.readiness(image, given.source) !== 'absent') return given;
    if (given.source === 'offline') return requireOffline(given, image, facts);
    if (answer.kind === 'has-it') return given;
    throw new ImageError(
      'registry-required',
      `${reference} has to come from its registry, which answered: ${answer.kind}: ${answer.detail}`,
      { image: reference, registry: answer.kind, detail: answer.detail, why: given.because.code },
    );
  }
  const present = presentSource(image, facts);
  if (present !== null) return { source: present, because: { code: 'present', facts: {} } };
  if (answer.kind === 'has-it') {
    return { source: 'registry', because: { code: 'registry-has-it', facts: { reference } } };
  }
  const ability = facts.offline(image);
  if (!ability.possible) {
    throw new ImageError(
      'no-source',
      `${reference}: the registry answered ${answer.kind} (${answer.detail}), and it cannot be built here: ${ability.detail}`,
      {
        image: reference,
        registry: answer.kind,
        detail: answer.detail,
        offline: ability.kind,
        offlineDetail: ability.detail,
      },
    );
  }
  return {
    source: 'offline',
    because: {
      code: `registry-${answer.kind}`,
      facts: { reference, registry: answer.kind, detail: answer.detail },
    },
  };
}

/** @returns the source that somebody else decided; `null` when it is free to choose. */
function givenSource(image: BaseName, facts: ChoiceFacts): Decision | null {
  if (facts.forced !== 'auto') return { source: facts.forced, because: { code: 'forced', facts: {} } };
  const { registry, offline } = BASES[image];
  const database = facts.volumeDatabase;
  if (database === null) return null;
  const because = { code: 'volume', facts: { database } } as const;
  if (database === registry.database) return { source: 'registry', because };
  return database === offline.database ? { source: 'offline', because } : null;
}

/** @returns the source that leaves the least to do, the registry before the other; `null` when neither is there. */
function presentSource(image: BaseName, { readiness }: ChoiceFacts): ImageSource | null {
  for (const wanted of ['complete', 'startable'] as const) {
    for (const source of ['registry', 'offline'] as const) {
      if (readiness(image, source) === wanted) return source;
    }
  }
  return null;
}

function requireOffline(given: Decision, image: BaseName, facts: ChoiceFacts): Decision {
  const ability = facts.offline(image);
  if (ability.possible) return given;
  throw new ImageError(ability.kind, ability.detail, {
    image: BASES[image].offline.tag,
    why: given.because.code,
    detail: ability.detail,
  });
}
