import type { Texts } from '../texts.ts';

export const codes: Texts['codes'] = {
  WORKS: 'The call gets through and the server answers. Nothing to do.',

  NO_DNS_FROM_VANTAGE:
    'Names of containers are known inside containers only. From outside, call a published port on localhost.',
  DEFAULT_BRIDGE_NO_DNS:
    'The default bridge has no names. Put both containers on a network of their own: there they find each other by name.',
  NOT_SAME_NETWORK:
    'A name is found only on a network that both containers are on. Connect the caller to the network of the target.',
  TARGET_HAS_NO_NETWORK:
    'The container has no network of its own, so no DNS knows its name. Call the host or the container whose network it uses, or connect it to a network.',
  HOST_ALIAS_MISSING:
    'On Linux host.docker.internal exists only where it was asked for. Start the container with --add-host host.docker.internal:host-gateway; on the host itself call localhost.',
  NETWORK_NAME_CASE:
    'Names of networks are case-sensitive, names of containers are not. Write the network as it is named.',
  NAME_UNKNOWN: 'Nothing on this engine has the name. Check how it is written.',
  ENGINE_BUG: 'This version of the engine has a known fault. Update it.',

  VANTAGE_NO_NETWORK: 'The caller is on no network and reaches only itself. Connect it to one.',
  TARGET_NOT_RUNNING: 'The container does not run: it has no name, no address and no open port. Start it.',
  NOBODY_AT_ADDRESS:
    'No running container has the address; it changes with every start. Call the container by name instead.',
  INTERNAL_NO_ROUTE:
    'An internal network has no way out, so the kernel has no route. Connect the caller to a network that has one.',
  NO_IPV6: 'The caller has no IPv6. Call the IPv4 address.',
  ISOLATED_GATEWAY:
    'On a network of gateway mode isolated the host has no address, so nobody outside of it gets in. Call from a container on that network.',
  VLAN_FROM_HOST:
    'The host does not reach containers on macvlan, ipvlan and overlay networks. Call from a container on that network, or publish the port.',
  NO_ROUTE: 'Nothing leads to the address. Check how it is written.',

  NOT_PUBLISHED:
    'The port is open inside the container only; EXPOSE does not change that. Publish it with -p when the container is created.',
  PUBLISHED_LOOPBACK_ONLY:
    'The port is published on 127.0.0.1, where only the host itself gets to it. Publish it on the address that is called as well.',
  PUBLISHED_ELSEWHERE:
    'The port is published on another address of the host. Publish it on the one that is called as well.',
  PUBLISHED_INTERNAL_ONLY:
    'A container that has only internal networks publishes nothing. Connect it to a network that is not internal.',
  PUBLISHED_ROUTED:
    'A network of gateway mode routed opens no port of the host. Call the address of the container and its own port.',
  PUBLISH_IGNORED:
    'A container that uses another network namespace publishes nothing, -p is ignored. Call the port that its server listens at.',
  WRONG_PORT_SIDE:
    'A published port has two sides: HOST:CONTAINER. At the host call the first, at the container the second.',
  V6_NO_PROXY:
    'Nothing carries a call by IPv6 from this port to the container. Call the IPv4 address, 127.0.0.1 on the host.',
  LOCALHOST_IS_SELF:
    'In a container localhost is the container itself. Call the other container by its name on a network that both are on.',
  ENGINE_REMOTE:
    'The engine runs on another machine, and its ports are open there. Call that machine instead of localhost.',
  HOST_APP_LOOPBACK:
    'The server on the host listens on 127.0.0.1, where no container gets to it. Let it listen on 0.0.0.0 or on the address that is called.',
  NOTHING_LISTENS_ON_HOST:
    'Nobody listens at this port of the host. Start the server, or call the port that it uses.',

  APP_BOUND_LOOPBACK:
    'The server listens on 127.0.0.1 inside its container, where nobody else gets to it. Let it listen on 0.0.0.0.',
  BOUND_ELSEWHERE: 'The server listens on another address. Let it listen on 0.0.0.0.',
  OTHER_FAMILY:
    'The server listens on IPv4 only, or on IPv6 only, and the call is of the other kind. Let it listen on both, or call the other address.',
  NOTHING_LISTENS:
    'Nobody listens at this port of the container. Start the server, or call the port that it uses.',

  TARGET_PAUSED: 'The container is paused: its kernel takes the call, and nobody answers. Unpause it.',
  BRIDGE_ISOLATION:
    'The engine keeps bridges apart: packets from one to the other are dropped. Connect the caller to the network of the target.',
  ROUTED_NOT_PUBLISHED:
    'Gateway mode routed lets other networks in at published ports only. Publish the port, or connect the caller to the network.',
  ICC_DISABLED:
    'The network has enable_icc=false: its containers cannot talk to each other. Put both on a network without that option.',
  INTERNAL_DROPPED:
    'Packets between an internal network and any other are dropped. Connect caller and target to one network.',
  NO_PROXY_ACROSS_BRIDGES:
    'Without the userland proxy, engines before 29 drop calls from one bridge to a published port of another. Connect the caller to the network of the target.',
  HOST_FIREWALL_INPUT:
    'A firewall of the host (often ufw) drops calls from containers to the host. Allow the port there, or connect both containers to one network.',
  FORWARDING_OFF: 'The host forwards no packets: net.ipv4.ip_forward is off. Turn it on.',
  VM_NO_ROUTE:
    'Docker Desktop runs the engine in a virtual machine; addresses of containers exist inside of it only. Call a published port on localhost.',
  ROOTLESS_NETNS:
    'A rootless engine has a network namespace of its own; addresses of containers exist inside of it only. Call a published port on localhost.',
  SWARM_V6_HANG:
    'Ports of the ingress network work with IPv4 only; by IPv6 the call is taken and nothing comes back. Call 127.0.0.1.',
  SWARM_NO_IPVS:
    'Virtual IPs of a swarm need IPVS, which this kernel does not have. Load it, or give the service the endpoint mode dnsrr and ports of mode host.',

  MIXED_CONTENT: 'A page from https may not call http on another machine. Serve both over https.',
  CORS: 'The call gets through, but the browser does not give the answer to a page of another origin. Let the server send Access-Control-Allow-Origin, or call through the same origin.',
  HTTP_HOST_REFUSED:
    'The call gets through, but the server refuses this Host header, as the dev server of Vite does. Add the name to server.allowedHosts.',
  BROWSER_UNSAFE_PORT:
    'Browsers refuse to dial this port (ERR_UNSAFE_PORT). Publish the server at another port.',
  BROWSER_ONLY_HTTP:
    'A browser speaks http and https only. Call such a server from a container or from the host.',

  VANTAGE_UNKNOWN: 'There is no such container to call from. Check how it is written.',
  VANTAGE_NOT_RUNNING: 'A container that does not run calls nobody. Start it first.',
  TARGET_RESTARTING:
    'The container starts and ends again and again, and its name comes and goes with it. See in its log why it ends.',
  AMBIGUOUS:
    'Several containers share the name, and they treat the call differently: chance decides. Give each its own name.',
  OUTSIDE_ENGINE: 'The address is outside of the engine, where nothing is known to dari. Try it from there.',
  FACT_MISSING: 'Something that decides was not read. Read it, then ask again.',
};
