/** What a hop rests on, with what its text needs. Names and addresses only: no secret can be in one. */
export type Fact<Some extends FactId = FactId> = {
  readonly [Id in Some]: { readonly id: Id } & FactDetails[Id];
}[Some];

export type FactId = keyof FactDetails;

/** What is missing where a hop is unknown. */
export type MissingFact =
  | 'container-listeners'
  | 'host-listeners'
  | 'client-listeners'
  | 'host-addresses'
  | 'host-routes'
  | 'container-routes'
  | 'container-ipv6'
  | 'dual-stack-socket'
  | 'userland-proxy'
  | 'input-firewall'
  | 'outside-dns'
  | 'made-up-name'
  | 'beyond-the-engine'
  | 'network-driver'
  | 'engine-version'
  | 'swarm-services'
  | 'ipvs'
  | 'ip6tables'
  | 'inside-the-vm'
  | 'inside-rootlesskit'
  | 'http-answer'
  | 'socket-owner';

/** `name` is the name that was dialled, `container` and `network` are names on the engine. */
export interface FactDetails {
  'vantage-not-there': { readonly container: string };
  'vantage-not-running': { readonly container: string; readonly state: string };

  'name-in-hosts': { readonly name: string; readonly ip: string };
  'name-in-dns': {
    readonly name: string;
    readonly network: string;
    readonly container: string;
    readonly ip: string;
  };
  'name-is-service': { readonly name: string; readonly network: string; readonly ip: string };
  'name-looked-up': { readonly name: string; readonly ip: string };
  'name-only-inside': { readonly name: string; readonly container: string };
  'name-on-default-bridge': { readonly name: string; readonly container: string };
  'name-on-other-network': {
    readonly name: string;
    readonly container: string;
    readonly networks: readonly string[];
  };
  'name-of-networkless': { readonly name: string; readonly container: string; readonly mode: string };
  'name-of-stopped': { readonly name: string; readonly container: string; readonly state: string };
  'name-of-restarting': { readonly name: string; readonly container: string };
  'host-alias-missing': { readonly name: string };
  'network-case': { readonly name: string; readonly network: string };
  /** `nearest`: the name of a container that is almost the same; `null`: there is none. */
  'name-made-up': { readonly name: string; readonly container: string };
  'name-unknown': { readonly name: string; readonly nearest: string | null };
  'dns-unreachable': { readonly name: string; readonly container: string };
  'engine-bug': { readonly name: string; readonly version: string };

  'own-namespace': { readonly ip: string };
  'same-network': { readonly network: string; readonly ip: string };
  'host-address': { readonly ip: string };
  'default-route': { readonly network: string; readonly ip: string };
  'host-routes-to': { readonly network: string; readonly ip: string };
  'nobody-there': { readonly network: string; readonly ip: string };
  'no-network': { readonly container: string };
  orphaned: { readonly container: string };
  'no-default-route': { readonly container: string; readonly ip: string };
  'no-ipv6': { readonly ip: string };
  'no-route-on-host': { readonly ip: string };
  'gateway-isolated': { readonly network: string; readonly ip: string };
  vlan: { readonly network: string; readonly driver: string };
  'vm-address': { readonly ip: string };
  'engine-elsewhere': { readonly port: number };
  'rootless-address': { readonly ip: string };

  'icc-off': { readonly network: string };
  'bridges-isolated': { readonly from: string; readonly to: string };
  'gateway-mode-open': { readonly network: string; readonly mode: string };
  'routed-port': { readonly network: string; readonly container: string; readonly port: number };
  'routed-port-closed': { readonly network: string; readonly container: string; readonly port: number };
  'internal-drops': { readonly network: string; readonly ip: string };
  'forwarding-off': { readonly ip: string };
  'ipv6-unfiltered': { readonly from: string; readonly to: string };
  'no-way-back': { readonly container: string; readonly ip: string };
  'answer-dropped': { readonly network: string; readonly container: string };

  'firewall-open': { readonly port: number };
  'firewall-filters': { readonly port: number };

  published: { readonly port: PublishedDetails };
  'published-loopback': { readonly port: PublishedDetails };
  'published-elsewhere': { readonly port: PublishedDetails };
  'published-internal-only': { readonly port: PublishedDetails };
  'published-routed': { readonly port: PublishedDetails };
  'publish-ignored': { readonly container: string; readonly mode: string; readonly port: number };
  'published-but-stopped': { readonly port: PublishedDetails; readonly state: string };
  'published-as': { readonly port: PublishedDetails };
  'published-ipv4-only': { readonly port: PublishedDetails };
  'not-published': { readonly container: string; readonly port: number };
  'swarm-published': { readonly service: string; readonly port: number };
  'swarm-ipv6': { readonly service: string; readonly port: number };
  'swarm-no-ipvs': { readonly service: string; readonly port: number };

  'proxy-takes-it': { readonly port: number };
  'held-by-engine': { readonly port: number };
  rewritten: { readonly ip: string; readonly port: number };
  'no-proxy-across': { readonly from: string; readonly to: string };

  listens: { readonly address: string; readonly port: number };
  'listens-on-loopback': { readonly address: string; readonly port: number };
  'listens-elsewhere': { readonly address: string; readonly port: number };
  'listens-other-family': { readonly address: string; readonly port: number };
  'nothing-listens': { readonly port: number; readonly others: readonly number[] };
  'nothing-at-own-localhost': { readonly port: number; readonly elsewhere: string | null };
  paused: { readonly container: string; readonly port: number };

  'mixed-content': { readonly page: string };
  'cors-refused': { readonly page: string; readonly allowed: string | null };
  'cors-allowed': { readonly page: string };
  'same-origin': { readonly page: string };
  'host-refused': { readonly host: string; readonly status: number };
  'unsafe-port': { readonly port: number };
  'not-http': { readonly scheme: string };

  'several-answers': { readonly name: string; readonly ips: readonly string[] };
  /** `of`: whose it is: a container, a network, a name or a port. */
  missing: { readonly what: MissingFact; readonly of: string };
}

/** A port of a container as it is published. `hostIp` is `''` or `0.0.0.0` for every address. */
export interface PublishedDetails {
  readonly container: string;
  readonly containerPort: number;
  readonly hostIp: string;
  readonly hostPort: number;
}
