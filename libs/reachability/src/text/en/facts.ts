import { mapping } from '../mapping.ts';
import type { Texts } from '../texts.ts';
import { missing } from './missing.ts';

export const facts: Texts['facts'] = {
  'vantage-not-there': ({ container }) => `There is no container ${container}.`,
  'vantage-not-running': ({ container, state }) => `Container ${container} is ${state}.`,

  'name-in-hosts': ({ name, ip }) => `/etc/hosts says that ${name} is ${ip}.`,
  'name-in-dns': ({ name, network, container, ip }) =>
    `The DNS of network ${network} says that ${name} is ${ip}, container ${container}.`,
  'name-is-service': ({ name, network, ip }) =>
    `On network ${network} the service ${name} has the virtual IP ${ip}.`,
  'name-looked-up': ({ name, ip }) => `DNS says that ${name} is ${ip}.`,
  'name-only-inside': ({ name, container }) =>
    name === container
      ? `${name} is the name of a container, which only containers know.`
      : `${name} is a name of container ${container}, which only containers know.`,
  'name-on-default-bridge': ({ name, container }) =>
    `${name} is container ${container} on the default bridge, which has no names.`,
  'name-on-other-network': ({ name, container, networks }) =>
    `${name} is container ${container}, which is on ${networks.join(', ')} and on no network of the caller.`,
  'name-of-networkless': ({ name, container, mode }) =>
    `${name} is container ${container} with network mode ${mode}, which has no name on any network.`,
  'name-of-stopped': ({ name, container, state }) => `${name} is container ${container}, which is ${state}.`,
  'name-of-restarting': ({ name, container }) =>
    `${name} is container ${container}, which restarts again and again.`,
  'host-alias-missing': ({ name }) => `Nothing here says what ${name} is.`,
  'network-case': ({ name, network }) => `${name} does not end in ${network}, the network as it is named.`,
  'name-made-up': ({ name }) =>
    `The engine made up the name ${name}; engines before 25 keep such names out of their DNS.`,
  'name-unknown': ({ name, nearest }) =>
    nearest === null ? `Nobody is called ${name}.` : `Nobody is called ${name}; there is ${nearest}.`,
  'dns-unreachable': ({ name, container }) =>
    `Container ${container} is on no network and has nobody to ask for ${name}.`,
  'engine-bug': ({ name, version }) => `Engine ${version} has lost the name ${name}.`,

  'own-namespace': ({ ip }) => `${ip} is the caller itself.`,
  'same-network': ({ network, ip }) => `${ip} is on network ${network}, as the caller is.`,
  'host-address': ({ ip }) => `${ip} is an address of the host.`,
  'default-route': ({ network, ip }) => `The call to ${ip} leaves through the gateway of network ${network}.`,
  'host-routes-to': ({ network, ip }) => `The host has an address on network ${network} and reaches ${ip}.`,
  'nobody-there': ({ network, ip }) => `Nobody on network ${network} has the address ${ip}.`,
  'no-network': ({ container }) => `Container ${container} is on no network.`,
  orphaned: ({ container }) =>
    `Container ${container} had joined another one, which was started again since: only loopback is left.`,
  'no-default-route': ({ container, ip }) => `Container ${container} has no route to ${ip}.`,
  'no-ipv6': ({ ip }) => `The caller has no IPv6 address, and ${ip} is one.`,
  'no-route-on-host': ({ ip }) => `The host has no route to ${ip}.`,
  'gateway-isolated': ({ network, ip }) =>
    `The host has no address on network ${network}, so it has no way to ${ip}.`,
  vlan: ({ network, driver }) => `Network ${network} is ${driver}, which the host is not on.`,
  'vm-address': ({ ip }) => `${ip} is inside the virtual machine of Docker Desktop.`,
  'engine-elsewhere': ({ port }) => `Port ${port} is published by an engine on another machine.`,
  'rootless-address': ({ ip }) => `${ip} is inside the namespace of the rootless engine.`,

  'icc-off': ({ network }) => `Network ${network} has enable_icc=false.`,
  'bridges-isolated': ({ from, to }) => `The engine drops packets from network ${from} to network ${to}.`,
  'gateway-mode-open': ({ network, mode }) =>
    `Network ${network} has gateway mode ${mode}, which lets other networks in.`,
  'routed-port': ({ network, container, port }) =>
    `Network ${network} is routed, and port ${port} of ${container} is published.`,
  'routed-port-closed': ({ network, container, port }) =>
    `Network ${network} is routed, and port ${port} of ${container} is not published.`,
  'internal-drops': ({ network, ip }) =>
    `Network ${network} is internal: packets between it and ${ip} are dropped.`,
  'forwarding-off': ({ ip }) => `The host does not forward packets, so none gets to ${ip}.`,

  'ipv6-unfiltered': ({ from, to }) =>
    `The engine does not filter IPv6, so calls from network ${from} get to network ${to}.`,
  'answer-dropped': ({ network, container }) =>
    `Network ${network} has enable_ip_masquerade=false: the engine drops the answer of ${container} on its way back.`,
  'no-way-back': ({ container, ip }) =>
    `Container ${container} has no route back to ${ip}: its answer gets lost.`,

  'firewall-open': ({ port }) => `The firewall of the host lets calls from containers in at port ${port}.`,
  'firewall-filters': ({ port }) =>
    `The firewall of the host drops calls from containers, also at port ${port}.`,

  published: ({ port }) => `Published: ${mapping(port)}.`,
  'published-loopback': ({ port }) => `Published on loopback only: ${mapping(port)}.`,
  'published-elsewhere': ({ port }) => `Published at another address: ${mapping(port)}.`,
  'published-internal-only': ({ port }) =>
    `${mapping(port)} was asked for, but container ${port.container} has internal networks only.`,
  'published-routed': ({ port }) =>
    `${mapping(port)} was asked for, but the network of ${port.container} is routed.`,
  'publish-ignored': ({ container, mode, port }) =>
    `Container ${container} asked for port ${port}, which is ignored with network mode ${mode}.`,
  'published-but-stopped': ({ port, state }) =>
    `${mapping(port)} was asked for, but ${port.container} is ${state}.`,
  'published-as': ({ port }) => `The two sides of the port: ${mapping(port)}.`,
  'published-ipv4-only': ({ port }) => `Published for IPv4 only: ${mapping(port)}.`,
  'not-published': ({ container, port }) => `Port ${port} of container ${container} is not published.`,
  'swarm-published': ({ service, port }) => `Service ${service} has port ${port} on the ingress network.`,
  'swarm-ipv6': ({ service, port }) =>
    `Port ${port} of service ${service} is on the ingress network, which is IPv4.`,
  'swarm-no-ipvs': ({ service, port }) =>
    `The kernel has no IPVS to carry port ${port} to the tasks of ${service}.`,

  'proxy-takes-it': ({ port }) =>
    `The proxy of the engine takes the call at port ${port} and dials the container.`,
  'held-by-engine': ({ port }) =>
    `Without its userland proxy the engine only holds port ${port}: it takes the call by IPv6 and never answers.`,
  rewritten: ({ ip, port }) => `The firewall rewrites the call to ${ip}:${port}.`,
  'no-proxy-across': ({ from, to }) =>
    `Without the userland proxy a call from network ${from} to a port published by network ${to} is dropped.`,

  listens: ({ address, port }) => `A server listens on ${address}, port ${port}.`,
  'listens-on-loopback': ({ address, port }) => `The server at port ${port} listens on ${address} only.`,
  'listens-elsewhere': ({ address, port }) => `The server at port ${port} listens on ${address} only.`,
  'listens-other-family': ({ address, port }) =>
    `The server at port ${port} listens on ${address}, which is not the kind of address that is called.`,
  'nothing-listens': ({ port, others }) =>
    others.length === 0
      ? `Nobody listens at port ${port}.`
      : `Nobody listens at port ${port}, only at ${others.join(', ')}.`,
  'nothing-at-own-localhost': ({ port, elsewhere }) =>
    `Nobody listens at port ${port} in the caller itself${elsewhere === null ? '' : `; ${elsewhere} does`}.`,
  paused: ({ container, port }) =>
    `Container ${container} is paused: port ${port} takes calls and never answers.`,

  'mixed-content': ({ page }) => `The page ${page} is https, and the address is not.`,
  'cors-refused': ({ page, allowed }) =>
    allowed === null
      ? `The server allows no other origin, so not ${page}.`
      : `The server allows ${allowed}, not ${page}.`,
  'cors-allowed': ({ page }) => `The server allows the origin of ${page}.`,
  'same-origin': ({ page }) => `The page ${page} has the same origin.`,
  'host-refused': ({ host, status }) => `The server answers ${status} to the host ${host}, and takes others.`,
  'unsafe-port': ({ port }) => `Browsers do not dial port ${port}.`,
  'not-http': ({ scheme }) => `A browser does not speak ${scheme}.`,

  'several-answers': ({ name, ips }) =>
    `${name} is ${ips.join(' and ')}, and they do not treat the call alike.`,
  missing: ({ what, of }) => missing[what](of),
};
