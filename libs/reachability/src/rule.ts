/** Where a rule was read, or seen. */
export interface Rule {
  /** What it says, in a few words. */
  readonly says: string;
  readonly source: string;
}

const PUBLISHING = 'docs.docker.com/engine/network/port-publishing';
const BRIDGE = 'docs.docker.com/engine/network/drivers/bridge';
const RESOLVER = 'moby daemon/libnetwork/sandbox.go ResolveName, network.go ResolveName, resolver.go';
const IPTABLES = 'moby integration/network/bridge/iptablesdoc/generated';
const PROXY = 'moby cmd/docker-proxy/tcp_proxy_linux.go';
const NOTES = 'docs.docker.com/engine/release-notes';
const DESKTOP = 'docs.docker.com/desktop/features/networking';
const KERNEL = 'Linux: ip(7), tcp(7)';
const MEASURED = 'measured on Engine 20.10 and 29';

/**
 * The rules that hops rest on: called from the host (H), from the browser (B), on one network (C), across networks (X), in
 * a swarm (S); of vantages (V), names (N), routes (R) and listeners (L); those that were measured and win over what was
 * read (M); and what is not known (U).
 */
export const RULES = {
  V1: { says: 'only a running container calls anybody', source: MEASURED },
  U1: { says: 'a fact is missing that decides', source: 'none' },

  N1: { says: '/etc/hosts is asked before DNS', source: 'nsswitch.conf(5), hosts(5)' },
  N2: { says: 'the DNS outside has said what a name stands for', source: 'looked up at the vantage' },
  N3: { says: 'a container without a network of its own has no name', source: RESOLVER },

  R1: { says: 'an own address is reached without leaving the namespace', source: KERNEL },
  R2: { says: 'what is on no own network goes to the default gateway', source: KERNEL },
  R3: { says: 'every address of the host is reached through any gateway', source: KERNEL },
  R4: { says: 'without a route the kernel says so at once', source: KERNEL },
  R5: { says: 'without an IPv6 address there is no IPv6', source: KERNEL },

  L1: { says: 'a listening socket takes the call', source: KERNEL },
  L2: { says: 'a socket of one family takes no call of the other', source: 'ipv6(7), IPV6_V6ONLY' },
  L3: { says: 'a socket takes calls at the address it is bound to only', source: KERNEL },
  L4: { says: 'where nobody listens the kernel refuses', source: KERNEL },
  L5: { says: 'where nobody listens on the host the kernel refuses', source: KERNEL },

  H1: { says: 'a published port on localhost of the host works', source: PROXY },
  H2: { says: 'the proxy carries [::1] to a container that has only IPv4', source: PUBLISHING },
  H3: { says: 'without the proxy [::1] does not get to a container that has only IPv4', source: PUBLISHING },
  H5: { says: 'EXPOSE publishes nothing', source: PUBLISHING },
  H6: {
    says: 'a server bound to loopback in its container is not reached from outside of it',
    source: PROXY,
  },
  H7: { says: 'a call of the host at its own address is rewritten past the proxy', source: IPTABLES },
  H8: { says: 'a port published on every address is reached at every address of the host', source: IPTABLES },
  H9: { says: 'a port published at one address is not reached at another', source: IPTABLES },
  H10: { says: 'the host reaches every port of a container by its address', source: `${NOTES}/28` },
  H11: { says: 'the networks of Docker Desktop are inside its virtual machine', source: DESKTOP },
  H12: { says: 'the networks of a rootless engine are inside its own namespace', source: `${NOTES}/26.0` },
  H13: { says: 'names of containers are known inside containers only', source: RESOLVER },
  H14: {
    says: 'host.docker.internal is no name on the host',
    source: 'docker/for-mac#4442, docker/for-win#2402',
  },
  H16: { says: 'Docker Desktop opens published ports on the machine', source: DESKTOP },
  H18: {
    says: 'a container in host mode publishes nothing',
    source: 'docs.docker.com/engine/network/drivers/host',
  },
  H21: { says: 'an internal network publishes nothing', source: 'moby iptabler/port.go' },
  H22: { says: 'the host has no address on a network of gateway mode isolated', source: PUBLISHING },
  H23: { says: 'gateway mode routed opens no port of the host', source: PUBLISHING },
  H24: { says: 'the ports of an engine are opened on its own machine', source: 'testcontainers resolveHost' },
  H25: {
    says: 'the host does not reach containers on macvlan, ipvlan and overlay',
    source: 'moby/libnetwork#1171',
  },
  H26: {
    says: 'a port of a container that was left with internal networks only is carried by the proxy alone',
    source: MEASURED,
  },

  B1: { says: 'the code of a page runs in the browser, which has no names of containers', source: RESOLVER },
  B2: {
    says: 'a page may have the answer of another origin only if that allows it',
    source: 'Fetch, CORS protocol',
  },
  B4: {
    says: 'the dev server answers to the hosts that it was told',
    source: 'vite.dev server.allowedHosts',
  },
  B5: { says: 'localhost is the machine itself in a browser', source: 'W3C Secure Contexts 5.2' },
  B6: { says: 'browsers do not dial some ports', source: 'Fetch, port blocking' },
  B7: { says: 'an https page may not call http', source: 'W3C Mixed Content' },
  B8: { says: 'a browser speaks http and https only', source: 'Fetch' },

  C1: { says: 'localhost in a container is that container', source: KERNEL },
  C2: { says: 'containers of a network find each other by name, at any port', source: BRIDGE },
  C3: { says: 'the default bridge has no names', source: BRIDGE },
  C4: { says: 'by name the port of the container counts, not the published one', source: BRIDGE },
  C5: { says: 'name.network is found by the members of that network', source: RESOLVER },
  C6: { says: 'names of networks are case-sensitive', source: RESOLVER },
  C7: { says: 'a container that does not run has no name and no port', source: RESOLVER },
  C8: { says: 'nobody has the name', source: RESOLVER },
  C10: { says: 'containers of a network reach each other by address', source: BRIDGE },
  C11: { says: 'with enable_icc=false packets between neighbours are dropped', source: IPTABLES },
  C12: {
    says: 'a published port is reached at the gateway through the proxy',
    source: 'moby TestAccessPublishedPortFromCtr',
  },
  C13: {
    says: 'without the proxy the call is turned around on the bridge',
    source: 'moby TestAccessPublishedPortFromCtr',
  },
  C14: { says: 'a port published on 127.0.0.1 is reached there only', source: IPTABLES },
  C15: { says: 'at the host the published port counts, not that of the container', source: PUBLISHING },
  C16: { says: 'calls from containers to the host pass its chain INPUT', source: 'moby#49288' },
  C18: { says: 'host.docker.internal is known where --add-host gave it', source: 'docker/for-linux#264' },
  C20: {
    says: 'a server on the host that is bound to 127.0.0.1 is not reached from containers',
    source: KERNEL,
  },
  C25: {
    says: 'with Docker Desktop host.docker.internal is the localhost of the machine',
    source: 'moby/vpnkit',
  },
  C29: { says: 'a container in host mode has the DNS of the host', source: RESOLVER },
  C30: { says: '29.0.0 lost names once the node was in a swarm', source: `${NOTES}/29` },
  C31: {
    says: 'engines before 25 tell nobody the names that they made up',
    source: 'measured on Engine 20.10',
  },

  X1: { says: 'names are found on shared networks only', source: RESOLVER },
  X2: { says: 'bridges are kept apart', source: 'moby TestInterNetworkDirectRouting' },
  X3: { says: 'gateway mode routed opens the published ports to other bridges', source: `${NOTES}/28` },
  X4: { says: 'gateway mode nat-unprotected opens every port to other bridges', source: `${NOTES}/29` },
  X5: {
    says: 'a published port is reached from every bridge',
    source: 'moby TestAccessPublishedPortFromAnotherNetwork',
  },
  X6: { says: 'until 28 a published port of another bridge needs the proxy', source: `${NOTES}/29` },
  X7: {
    says: 'until 28 a network without masquerading, before 28.0.2 also a routed one, is not left to the proxy',
    source: 'moby bridge driver, SKIP DNAT',
  },
  X10: { says: 'without ip_forward the host passes nothing on', source: 'Linux: ip-sysctl' },

  X11: {
    says: 'before 27 the engine filters and rewrites no IPv6, but with experimental features',
    source: `${NOTES}/27`,
  },
  X12: { says: 'an answer needs a route back', source: KERNEL },
  X13: {
    says: 'since 28 only its own bridge brings packets to a container: answers to a network without masquerading are lost',
    source: 'moby bridge driver, raw PREROUTING',
  },

  S1: { says: 'the ingress network is IPv4: calls by IPv6 are accepted and hang', source: 'moby#31818' },
  S2: { says: 'a port of the ingress network is open on every node', source: IPTABLES },
  S4: {
    says: 'the name of a service is its virtual IP; tasks.NAME are its tasks',
    source: 'moby service_common.go',
  },
  S12: { says: 'virtual IPs need IPVS in the kernel', source: MEASURED },

  M1: {
    says: 'from 29 on a call from another bridge is rewritten, before that the proxy takes it',
    source: MEASURED,
  },
  M2: {
    says: 'with internal networks only, 20.10 has a default route and drops, 29 has none',
    source: MEASURED,
  },
  M5: { says: 'a paused container accepts and never answers', source: MEASURED },
  M6: { says: 'who joined a container that was started again is left with loopback', source: MEASURED },
  M7: { says: 'from an internal network published ports of other networks are dropped', source: MEASURED },
  M8: { says: 'a container on no network reaches itself only', source: MEASURED },
  M10: { says: 'a name of several containers gives their addresses in any order', source: MEASURED },
  M11: {
    says: 'without the proxy the engine holds a published port and never answers: what is not rewritten hangs',
    source: 'moby portmapper newDummyProxy; since 28 tcpListenBoundPorts',
  },
  M12: { says: 'an address that nobody has is unreachable after 3 s', source: MEASURED },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
