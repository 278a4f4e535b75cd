/**
 * What no API tells: read inside the network namespaces themselves. Everywhere `null` means that it was not read, and an
 * empty list that there is none. What is not read stays unknown; nobody guesses it.
 */
export interface DeepFacts {
  /**
   * The network namespace that the engine itself runs in: the machine's on plain Linux, that of the virtual machine with
   * Docker Desktop, RootlessKit's with a rootless engine.
   */
  readonly host: HostFacts | null;
  /** Whether the commands are typed in that namespace: not with Desktop, rootless or an engine on another machine. */
  readonly clientOnHost: boolean;
  /** Where the commands are typed, when that is not {@link host}. */
  readonly client: NamespaceFacts | null;
  /** One entry for each network namespace of running and paused containers, and for each container in the host's. */
  readonly namespaces: readonly ContainerNamespace[];
}

/** A namespace of containers: several share one with `--network container:…`. */
export interface ContainerNamespace extends NamespaceFacts {
  /** Full ids of the containers that are in it. */
  readonly containers: readonly string[];
  /**
   * It is that of the host: then only `hosts` counts, for in host mode a container with `--add-host` has an `/etc/hosts`
   * of its own.
   */
  readonly onHost?: true;
}

export interface NamespaceFacts {
  /** `/proc/net/tcp` and `tcp6` in state LISTEN. */
  readonly listeners: readonly Listener[] | null;
  /** Interfaces that are up, with `lo`. */
  readonly interfaces: readonly NetworkInterface[] | null;
  /** The main routing table, without the routes of `lo`. */
  readonly routes: readonly Route[] | null;
  /** `/etc/hosts`, in its order. */
  readonly hosts: readonly HostsLine[] | null;
  /** `/etc/resolv.conf`. */
  readonly resolver: Resolver | null;
  /** Names that were really looked up there, with what came back. They decide what no file can: the DNS outside. */
  readonly lookups: readonly Lookup[];
}

/** The namespace that a container in host mode shares. */
export interface HostFacts extends NamespaceFacts {
  /** The machine's own name. */
  readonly hostname: string | null;
  /** `net.ipv4.ip_forward`. */
  readonly ipForward: boolean | null;
  /**
   * Whether a call from a container to a port of the host itself gets in. `filtered`: a firewall (ufw, a policy of the
   * chain INPUT) drops it. Found out by a call from a bridge to a server in host mode.
   */
  readonly input: 'open' | 'filtered' | null;
  /** What is known of single ports where `input` is `filtered`: a firewall that drops most calls may let some in. */
  readonly inputPorts?: readonly { readonly port: number; readonly isOpen: boolean }[];
  /**
   * Whether the engine filters IPv6, which engines before 27 do not tell. Found out by a call that its rules would drop;
   * absent or `null`: not tried, or nobody could try.
   */
  readonly ip6tables?: boolean | null;
  /** Whether the kernel has IPVS, which virtual IPs and the ingress network of Swarm need. */
  readonly ipvs: boolean | null;
}

/** A TCP socket that accepts connections. */
export interface Listener {
  /** `0.0.0.0`, `::`, `127.0.0.1` and so on; an IPv4 address mapped into IPv6 as the IPv4 address. */
  readonly address: string;
  readonly port: number;
  /** Only for `::`: whether it takes IPv4 too (`IPV6_V6ONLY` is off). */
  readonly takesIpv4?: boolean | null;
  /**
   * Whether anybody did anything with a call: answered, or hung up. Asked only where a paused container may own the
   * socket; absent: not asked.
   */
  readonly answers?: boolean;
  /** How it answered as an HTTP server when it was asked as a browser asks; absent: not asked. */
  readonly http?: readonly HttpTrial[];
}

/** One request that a browser would make, and what came back. */
export interface HttpTrial {
  /** The `Host` header, in lower case, for example `localhost:3000`. */
  readonly host: string;
  /** The `Origin` header; `null`: a page that is typed into the address bar has none. */
  readonly origin: string | null;
  readonly status: number;
  /** `Access-Control-Allow-Origin` of the answer. */
  readonly allowOrigin: string | null;
}

export interface NetworkInterface {
  readonly name: string;
  /** With their prefix, for example `172.18.0.2/16`. */
  readonly addresses: readonly string[];
}

export interface Route {
  /** CIDR; `0.0.0.0/0` and `::/0` are the default routes. */
  readonly to: string;
  /** `null`: the destination is on the link. */
  readonly via: string | null;
  readonly interface: string;
}

export interface HostsLine {
  readonly address: string;
  readonly names: readonly string[];
}

export interface Resolver {
  readonly servers: readonly string[];
  readonly search: readonly string[];
}

export interface Lookup {
  /** As it was asked. */
  readonly name: string;
  /** Empty: no such name. */
  readonly addresses: readonly string[];
}

/** What a manager of a swarm tells of its services. */
export interface SwarmFacts {
  readonly services: readonly SwarmService[];
}

export interface SwarmService {
  readonly name: string;
  readonly endpointMode: 'vip' | 'dnsrr';
  /** One for each network with a virtual IP. */
  readonly vips: readonly { readonly networkId: string; readonly ip: string }[];
  readonly networkIds: readonly string[];
  readonly aliases: readonly string[];
  readonly ports: readonly SwarmPort[];
}

export interface SwarmPort {
  readonly published: number;
  readonly target: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly mode: 'ingress' | 'host';
}
