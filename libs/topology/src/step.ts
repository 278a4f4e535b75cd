import type { WantedContainer, WantedImage, WantedNetwork, WantedVolume } from './stack.ts';

/** Why a plan makes a change: a stable code for programs and tests, and the facts that a sentence needs. */
export interface Cause {
  readonly code: CauseCode;
  /** For example `{ port: '3000' }`. Never a secret's value. */
  readonly facts: Readonly<Record<string, string>>;
}

export type CauseCode =
  | 'missing'
  | 'stopped'
  | 'paused'
  | 'dead'
  | 'other-image'
  | 'image-changes'
  | 'image-content-changed'
  | 'env-differs'
  | 'port-not-published'
  | 'port-published-too'
  | 'mount-differs'
  | 'extra-hosts-differ'
  | 'labels-differ'
  | 'not-on-network'
  | 'on-network-too'
  | 'aliases-differ'
  | 'network-differs'
  | 'network-recreated'
  | 'other-stack'
  | 'not-in-stack'
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
