import type { Texts } from '../texts.ts';

export const missing: Texts['missing'] = {
  'container-listeners': (of) => `Not read: at which ports ${of} listens.`,
  'host-listeners': (of) => `Not read: who listens on the host, here at port ${of}.`,
  'client-listeners': (of) => `Not read: who listens on this machine, here at port ${of}.`,
  'host-addresses': (of) => `Not read: the addresses of the host, ${of} may be one.`,
  'host-routes': (of) => `Not read: the routes of the host, here to ${of}.`,
  'container-routes': (of) => `Not read: the routes of ${of}.`,
  'container-ipv6': (of) => `Not read: whether ${of} has IPv6.`,
  'dual-stack-socket': (of) => `Not read: whether the IPv6 socket at port ${of} takes IPv4 too.`,
  'userland-proxy': (of) => `Not read: whether the engine uses its userland proxy, here for ${of}.`,
  'input-firewall': (of) => `Not read: whether the firewall of the host lets containers in at port ${of}.`,
  'outside-dns': (of) => `Not asked: what the DNS outside of the engine says of ${of}.`,
  'made-up-name': (of) =>
    `Not asked: whether the engine's DNS knows ${of}, a name that the engine may have made up.`,
  'beyond-the-engine': (of) => `Not known: what is at ${of}, outside of the engine.`,
  'network-driver': (of) => `Not known: what the network driver does with calls, here of ${of}.`,
  'engine-version': (of) => `Not known: how this version of the engine does it, here for ${of}.`,
  'swarm-services': (of) => `Not read: where the tasks of service ${of} run.`,
  ipvs: (of) => `Not read: whether the kernel has IPVS, which service ${of} needs.`,
  ip6tables: (of) => `Not read: whether the engine filters IPv6 on network ${of}.`,
  'inside-the-vm': (of) => `Not known: what ${of} leads to inside the virtual machine of Docker Desktop.`,
  'inside-rootlesskit': (of) => `Not known: what ${of} leads to inside the namespace of the rootless engine.`,
  'http-answer': (of) => `Not asked: whether the server allows the page ${of}.`,
  'socket-owner': (of) =>
    `Not read: whose server is at port ${of}; a paused container shares the network namespace, and its servers never answer.`,
};

const LOOK_DEEPER = 'Run npx dari why with the engine at hand: it reads what is missing.';
const TRY = 'Try it: npx dari why --probe dials the address for real.';

export const look: Texts['look'] = {
  'container-listeners': LOOK_DEEPER,
  'host-listeners': LOOK_DEEPER,
  'client-listeners': TRY,
  'host-addresses': LOOK_DEEPER,
  'host-routes': LOOK_DEEPER,
  'container-routes': LOOK_DEEPER,
  'container-ipv6': LOOK_DEEPER,
  'dual-stack-socket': TRY,
  'userland-proxy': LOOK_DEEPER,
  'input-firewall': LOOK_DEEPER,
  'outside-dns': TRY,
  'made-up-name': TRY,
  'beyond-the-engine': TRY,
  'network-driver': TRY,
  'engine-version': TRY,
  'swarm-services': TRY,
  ipvs: LOOK_DEEPER,
  ip6tables: TRY,
  'inside-the-vm': 'Call host.docker.internal instead, which Docker Desktop leads to this machine.',
  'inside-rootlesskit': TRY,
  'http-answer': TRY,
  'socket-owner': TRY,
};
