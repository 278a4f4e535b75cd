import { existsSync } from 'node:fs';
import type { Neighbourhood } from '../neighbourhood.ts';
import type { Case } from './case.ts';

/** As this engine is started for {@link newerEngine}. */
export const NEWER_FLAGS = ['--userland-proxy=false'];

const SERVER = ['0.0.0.0:8080'];
const OPEN = '8180';
const ROUTED = '8181';
const HOSTED = '8182';

/** What only engines from 28 on do, and engines without the userland proxy. The engine and its network are the test's own. */
export async function newerEngine(here: Neighbourhood): Promise<readonly Case[]> {
  const gatewayMode = (mode: string): string[] => [
    ...['--opt', `com.docker.network.bridge.gateway_mode_ipv4=${mode}`],
  ];
  const [net, far, routed, isolated, inner] = await Promise.all([
    here.network('net'),
    here.network('far'),
    here.network('routed', ...gatewayMode('routed')),
    here.network('isolated', '--internal', ...gatewayMode('isolated')),
    here.network('inner', '--internal'),
  ]);
  const gateway = await here.gateway(net);
  const [asker, target, islander, inmate, walker] = await Promise.all([
    here.container('asker', [], '--network', net),
    here.container('target', SERVER, '--network', routed, '--publish', `${ROUTED}:8080`, '--expose', '9000'),
    here.container('islander', SERVER, '--network', isolated),
    here.container('inmate', [], '--network', inner),
    here.container('walker', [], '--network', far),
    here.container('server', SERVER, '--network', net, '--publish', `${OPEN}:8080`),
    here.container('hosted', [`0.0.0.0:${HOSTED}`], '--network', 'host'),
  ]);
  const [routedIp, islanderIp, farGateway] = await Promise.all([
    here.ip(target, routed),
    here.ip(islander, isolated),
    here.gateway(far),
  ]);
  return [
    { code: 'ISOLATED_GATEWAY', route: ['host', `${islanderIp}:8080`] },
    { code: 'ROUTED_NOT_PUBLISHED', route: [asker, `${routedIp}:9000`] },
    { code: 'PUBLISHED_ROUTED', route: ['host', `localhost:${ROUTED}`], mend: 'call' },
    { code: 'INTERNAL_NO_ROUTE', route: [inmate, `${gateway}:${HOSTED}`], mend: 'paste' },
    { code: 'NO_PROXY_ACROSS_BRIDGES', route: [walker, `${farGateway}:${OPEN}`], mend: 'paste' },
    { code: 'NO_ROUTE', route: ['host', '198.51.100.77:80'] },
    { code: 'NO_IPV6', route: [asker, '[fd00:1::2]:80'] },
  ];
}

/** The same engine, when its host forwards nothing. */
export async function withoutForwarding(here: Neighbourhood): Promise<readonly Case[]> {
  await here.start(['sysctl', '-w', 'net.ipv4.ip_forward=0']);
  const target = `${here.name}-target`;
  const ip = await here.ip(target, `${here.name}-routed`);
  return [{ code: 'FORWARDING_OFF', route: [`${here.name}-asker`, `${ip}:8080`], mend: 'paste' }];
}

/** The same engine, behind a firewall that lets nothing in, as ufw is at first. */
export async function behindFirewall(here: Neighbourhood): Promise<readonly Case[]> {
  await here.start(['iptables', '--policy', 'INPUT', 'DROP']);
  const gateway = await here.gateway(`${here.name}-net`);
  return [
    {
      code: 'HOST_FIREWALL_INPUT',
      route: [`${here.name}-asker`, `${gateway}:${HOSTED}`],
      // As `ufw allow` does.
      mend: () =>
        here.start([
          'iptables',
          '--insert',
          'INPUT',
          '--protocol',
          'tcp',
          '--dport',
          HOSTED,
          '--jump',
          'ACCEPT',
        ]),
    },
  ];
}

/** The same engine as a swarm of one node. */
export async function asSwarm(here: Neighbourhood, image: string): Promise<readonly Case[]> {
  await here.docker('swarm', 'init', '--advertise-addr', '127.0.0.1');
  const net = `${here.name}-overlay`;
  await here.docker('network', 'create', '--driver', 'overlay', '--attachable', net);
  const guest = await here.container('guest', SERVER, '--network', net);
  const service = `${here.name}-service`;
  const over = new AbortController();
  const events = here.engine.events(over.signal);
  await here.docker(
    ...['service', 'create', '--detach', '--no-resolve-image', '--name', service, '--network', net],
    ...['--publish', '8190:8080', '--entrypoint', 'node', image, '-e'],
    "require('http').createServer((request, response) => response.end()).listen(8080)",
  );
  for await (const { type, action, attributes } of events) {
    const isTask = attributes['com.docker.swarm.service.name'] === service;
    if (type === 'container' && action === 'start' && isTask) break;
  }
  over.abort();
  return [
    { code: 'VLAN_FROM_HOST', route: ['host', `${await here.ip(guest, net)}:8080`] },
    ...(existsSync('/proc/net/ip_vs')
      ? [{ code: 'SWARM_V6_HANG', route: ['host', '[::1]:8190'] } as const]
      : [{ code: 'SWARM_NO_IPVS', route: [guest, `${service}:8080`] } as const]),
  ];
}
