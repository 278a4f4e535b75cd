import type { WantedContainer, WantedImage, WantedNetwork, WantedVolume } from './stack.ts';

/** Why a plan makes a change: a stable code for programs and tests, and the facts that a sentence needs. */
export interface Cause {
  readonly code: CauseCode;
  /** As {@link CauseCode} says for each code. Never a secret's value. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * With each code, its facts. `has` is what is there and `wanted` what should be; a fact in brackets is not always
 * given. A step's own fields name the container, network, volume or image it changes.
 */
export type CauseCode =
  /** `name` */
  | 'missing'
  /** `state` (`created`, `exited`, `restarting`), [`exitCode`], [`error`: what the engine noted when a start failed] */
  | 'stopped'
  /** `state` */
  | 'paused'
  /** `state` (`dead`, `removing`) */
  | 'dead'
  /** `wanted`: tag, `has`: what the container was made from, as it was typed then */
  | 'other-image'
  /** `image`: tag of an image that this plan prepares anew */
  | 'image-changes'
  /** `image`: tag */
  | 'image-content-changed'
  /** `variable`, and unless it comes from a secret `wanted` and [`has`: not given when it is not set] */
  | 'env-differs'
  /** `port` of the container, `hostIp`, `hostPort`, [`has`: where it is published instead, `127.0.0.1:3001`] */
  | 'port-not-published'
  /** `port` of the container (`53/udp` when not TCP), `hostIp`, `hostPort` */
  | 'port-published-too'
  /** `target`, [`wanted`], [`has`]: a volume's name or a path, with ` (read-only)`; `tmpfs` */
  | 'mount-differs'
  /** `wanted`, `has`: lines, comma-separated */
  | 'extra-hosts-differ'
  /**
   * `setting` (`user`, `read-only root`, `dropped capabilities`, `added capabilities`, `no-new-privileges`, `memory`,
   * `processes`, `restart`, `health check`, `logging`), `wanted`, `has`: as `docker run` takes them
   */
  | 'setting-differs'
  /** `label`, `wanted`, [`has`] */
  | 'labels-differ'
  /** `network`, [`mode`: `host`, `none` or `container:<id>` when the container has no network of its own] */
  | 'not-on-network'
  /** `network` */
  | 'on-network-too'
  /** `network`, `wanted`, `has`: comma-separated, may be empty */
  | 'aliases-differ'
  /** `network`, `field` (`driver`, `internal` or an option's name), `wanted`, `has` */
  | 'network-differs'
  /** `network`: what has this name now is not the one that the container was connected to */
  | 'network-recreated'
  /** `has`: the stack that the container was made for, `wanted` */
  | 'other-stack'
  /** `name` */
  | 'not-in-stack'
  /** `name` */
  | 'asked-to-remove';

interface StepBase {
  /** Unique in its plan and the same for the same change, for example `create-container:goals-api`. */
  readonly id: string;
  readonly cause: Cause;
  /** Ids of the steps that have to be done first. */
  readonly after: readonly string[];
}

/** One change a plan makes. `apply` in `@dari/engine` turns each into the Engine calls it needs. */
export type Step = StepBase &
  (
    | { readonly kind: 'prepare-image'; readonly image: WantedImage }
    | { readonly kind: 'create-network'; readonly network: WantedNetwork }
    | { readonly kind: 'remove-network'; readonly name: string; readonly networkId: string }
    | { readonly kind: 'create-volume'; readonly volume: WantedVolume }
    | { readonly kind: 'remove-volume'; readonly name: string }
    | { readonly kind: 'create-container'; readonly container: WantedContainer }
    /** The old one is removed first; its id says which, so that a new owner of the name is never hit. */
    | {
        readonly kind: 'recreate-container';
        readonly container: WantedContainer;
        readonly containerId: string;
      }
    | { readonly kind: 'start-container'; readonly name: string; readonly containerId: string }
    | { readonly kind: 'unpause-container'; readonly name: string; readonly containerId: string }
    | { readonly kind: 'remove-container'; readonly name: string; readonly containerId: string }
    | {
        readonly kind: 'connect-network';
        readonly name: string;
        readonly containerId: string;
        readonly network: string;
        readonly aliases: readonly string[];
      }
    | {
        readonly kind: 'disconnect-network';
        readonly name: string;
        readonly containerId: string;
        readonly network: string;
      }
  );

export type StepKind = Step['kind'];

/** Something that stands in the way of a plan and that only the user may move. Nothing is changed. */
export type Conflict =
  | {
      readonly kind: 'foreign-container';
      readonly name: string;
      readonly image: string;
      readonly state: string;
    }
  | { readonly kind: 'foreign-network'; readonly name: string }
  | { readonly kind: 'foreign-volume'; readonly name: string }
  /** A network that has to be removed while a container that is not ours is on it. */
  | { readonly kind: 'network-in-use'; readonly name: string; readonly container: string }
  | {
      /** `tier` is the one that wants the port, `container` the one that has it. */
      readonly kind: 'port-held-by-container';
      readonly port: number;
      readonly hostIp: string;
      readonly container: string;
      readonly tier: string;
    }
  | {
      readonly kind: 'volume-of-another-database';
      readonly volume: string;
      readonly has: string;
      readonly wanted: string;
    };

/** `steps` in an order that respects `after`; empty when nothing has to change. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly conflicts: readonly Conflict[];
}
