import type {
  Attachment,
  Container,
  Listener,
  NamespaceFacts,
  Network,
  PublishedPort,
  SwarmService,
  Topology,
} from '@dari/topology';
import type { PublishedDetails } from '../fact.ts';
import type { AskedName } from '../names/asked-name.ts';
import type { Place } from '../verdict.ts';
import type { Cidr } from './cidr.ts';
import type { Ip } from './ip.ts';
import type { Version } from './version.ts';

/** A topology with everything that `explain` looks up, so that one route costs the same on a large engine. */
export interface Prepared {
  readonly topology: Topology;
  readonly version: Version | null;
  readonly boxes: readonly Box[];
  readonly boxByName: ReadonlyMap<string, Box>;
  readonly boxById: ReadonlyMap<string, Box>;
  readonly nets: readonly Net[];
  /** @returns the network whose block has the address. */
  readonly netAt: (ip: Ip) => Net | null;
  /** @returns what a name means anywhere. */
  readonly askedName: (typed: string) => AskedName;
  readonly host: Space;
  /** Where the commands are typed: {@link host}, or a space of its own. */
  readonly client: Space;
  /** Addresses that the host itself has; complete only when {@link hostAddressesRead}. */
  readonly hostAddresses: ReadonlySet<string>;
  readonly hostAddressesRead: boolean;
  /** What is published at a host port, bound or not. */
  readonly mappings: ReadonlyMap<number, readonly Mapping[]>;
  /** The same, by the port of the container. */
  readonly mappingsByContainerPort: ReadonlyMap<number, readonly Mapping[]>;
  /** Running containers in whose namespace somebody listens at the port, or whose image says so with `EXPOSE`. */
  readonly boxesByPort: ReadonlyMap<number, readonly Box[]>;
  /** The same, by network. */
  readonly endsByPort: ReadonlyMap<number, ReadonlyMap<Net, readonly End[]>>;
  readonly services: readonly SwarmService[];
  /** Whether the engine uses its userland proxy; `null`: neither told nor to be seen. */
  readonly userlandProxy: boolean | null;
  /** Whether the engine filters and rewrites IPv6; `null`: not known. */
  readonly ip6tables: boolean | null;
}

/** A container. */
export interface Box {
  readonly container: Container;
  readonly place: Place;
  /** Running or paused: it has a network namespace. */
  readonly alive: boolean;
  readonly paused: boolean;
  /** Its namespace; `null` while it has none. */
  readonly space: Space | null;
  /** Where it is attached to with an address. */
  readonly ends: readonly End[];
  /** Those of them on which it has names. */
  readonly namedEnds: readonly End[];
  /** Their networks, by name. */
  readonly namedNetworks: readonly string[];
  /**
   * Where its published ports lead to: its end on the network of its default route. Several, where the routes were not
   * read and more than one network could have it.
   */
  readonly gatewayEnds: readonly End[];
  /** The same for calls by IPv6: since Engine 28 the default routes of the families may differ. */
  readonly gatewayEnds6: readonly End[];
}

/** One container on one network. */
export interface End {
  readonly net: Net;
  readonly box: Box;
  readonly attachment: Attachment;
  readonly ip4: Ip | null;
  readonly ip6: Ip | null;
}

export type GatewayMode = 'nat' | 'routed' | 'nat-unprotected' | 'isolated';

export interface Net {
  readonly network: Network;
  readonly place: Place;
  readonly kind: 'bridge' | 'vlan' | 'overlay' | 'none' | 'other';
  /** Whether containers find each other by name: on every network but the built-in ones. */
  readonly named: boolean;
  readonly icc: boolean;
  readonly mode4: GatewayMode;
  readonly mode6: GatewayMode;
  readonly blocks: readonly Cidr[];
  /** Addresses that the host has on it. */
  readonly gateways: ReadonlySet<string>;
  readonly endsByIp: ReadonlyMap<string, End>;
  /** In lower case. */
  readonly endsByName: ReadonlyMap<string, readonly End[]>;
}

/** A network namespace, as far as it is known. */
export interface Space {
  readonly kind: 'host' | 'client' | 'container';
  readonly place: Place;
  readonly facts: NamespaceFacts | null;
  readonly ends: readonly End[];
  /** The networks in the order in which the engine's DNS asks them. */
  readonly dnsEnds: readonly End[];
  /** Of whose is in it: a paused container holds its sockets and answers nobody. */
  readonly awake: 'all' | 'some' | 'none';
  /** Its own addresses besides loopback. */
  readonly addresses: ReadonlySet<string>;
  /** Whether it has `::1`; `null`: not read. */
  readonly hasIpv6Loopback: boolean | null;
  /** By port; `null`: not read. */
  readonly listeners: ReadonlyMap<number, readonly Listener[]> | null;
  /** `/etc/hosts`, as read or as the engine writes it. Names in lower case. */
  readonly hosts: ReadonlyMap<string, readonly Ip[]>;
  readonly lookups: ReadonlyMap<string, readonly Ip[]>;
  readonly routes: readonly SpaceRoute[] | null;
  /** It lost the container that it had joined: only loopback is left. */
  readonly orphaned: boolean;
}

export interface SpaceRoute {
  readonly to: Cidr;
  readonly via: Ip | null;
}

/** A published port of one container. */
export interface Mapping {
  readonly box: Box;
  readonly port: PublishedPort;
  /** `null`: every address of both families. */
  readonly hostIp: Ip | null;
  /** Whether the engine has it bound now. */
  readonly bound: boolean;
  /** The same for facts. */
  readonly details: PublishedDetails;
}
