import type { Socket } from '../inside/messages.ts';

/** A topology to make, drawn by chance. */
export interface Plan {
  readonly networks: readonly NetworkPlan[];
  /** Whom others link to or join comes first. */
  readonly containers: readonly ContainerPlan[];
  /** Of a swarm; none where the engine is in no swarm. */
  readonly services: readonly ServicePlan[];
  /** Servers on the host. */
  readonly host: readonly Socket[];
}

export interface ServicePlan {
  readonly name: string;
  /** An overlay; `null`: none of its own. */
  readonly network: string | null;
  readonly aliases: readonly string[];
  /** Or the addresses of its tasks (`dnsrr`). */
  readonly virtualIp: boolean;
  readonly replicas: number;
  readonly published: readonly {
    readonly mode: 'ingress' | 'host';
    readonly target: number;
    readonly published: number;
  }[];
  readonly listen: readonly Socket[];
}

export interface NetworkPlan {
  readonly name: string;
  readonly driver: 'bridge' | 'overlay';
  readonly internal: boolean;
  /** `false`: IPv6 only. */
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  /** With their gateways; empty: the engine chooses. */
  readonly subnets: readonly { readonly subnet: string; readonly gateway: string | null }[];
  readonly options: Readonly<Record<string, string>>;
}

export interface ContainerPlan {
  readonly name: string;
  readonly mode: ModePlan;
  readonly hostname: string | null;
  readonly extraHosts: readonly string[];
  readonly published: readonly PublishedPlan[];
  /** `EXPOSE`, besides what is published. */
  readonly exposed: readonly number[];
  readonly listen: readonly Socket[];
  /** `target:alias` on the default bridge. */
  readonly links: readonly string[];
  /** What is done to it after all have started, in this order. */
  readonly changes: readonly Change[];
  /** Created and never started. */
  readonly neverStarted: boolean;
}

export type ModePlan =
  | { readonly kind: 'bridge' | 'host' | 'none' }
  | { readonly kind: 'container'; readonly of: string }
  | { readonly kind: 'networks'; readonly ends: readonly EndPlan[] };

export interface EndPlan {
  readonly network: string;
  readonly aliases: readonly string[];
  /** `target:alias`, for this container only. */
  readonly links: readonly string[];
  /** Of its gateway; `null`: the engine has no such thing, or nobody says. */
  readonly priority: number | null;
}

export interface PublishedPlan {
  /** May come twice for one port, once for each family. */
  readonly hostIp: string;
  /** 0: the engine chooses. */
  readonly hostPort: number;
  readonly containerPort: number;
}

export type Change =
  | { readonly kind: 'connect'; readonly network: string; readonly aliases: readonly string[] }
  | { readonly kind: 'disconnect'; readonly network: string }
  | { readonly kind: 'restart' | 'pause' | 'stop' };
