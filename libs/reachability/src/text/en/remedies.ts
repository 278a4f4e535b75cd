import type { Texts } from '../texts.ts';
import { look } from './missing.ts';

function thenCall(address: string | null): string {
  return address === null ? '' : `, and call ${address} then`;
}

export const remedies: Texts['remedies'] = {
  'use-address': ({ address }) => `Call ${address} instead.`,
  'connect-network': ({ network, container, address }) =>
    `Connect ${container || 'the caller'} to network ${network}${thenCall(address)}.`,
  'make-network': ({ network, containers }) =>
    `Put ${containers.join(' and ')} on a network of their own, ${network}.`,
  'leave-and-connect': ({ network, container, address }) =>
    `Take ${container} out of network mode none and connect it to network ${network}${thenCall(address)}.`,
  start: ({ container }) => `Start ${container}.`,
  unpause: ({ container }) => `Unpause ${container}.`,
  publish: ({ container, hostIp, hostPort, containerPort }) =>
    `Create ${container} again with -p ${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:${hostPort}:${containerPort}; the old one is kept as ${container}-before.`,
  'add-host-alias': ({ container, name }) =>
    `Create ${container} again with --add-host ${name}:host-gateway; the old one is kept as ${container}-before.`,
  'join-again': ({ container, target }) => `Restart ${container}, so that it joins ${target} as it is now.`,
  'check-name': ({ name }) => `Check ${name} against what there is.`,
  'listen-everywhere': ({ container, port, on }) =>
    `Let the server at port ${port}${container === null ? '' : ` of ${container}`} listen on ${on} (Vite: --host ${on}; Node: listen(${port}, '${on}')).`,
  'listen-on-host': ({ port }) => `Let the server at port ${port} of the host listen on 0.0.0.0.`,
  'start-server': ({ container, port }) =>
    `Start a server at port ${port}${container === null ? ' of the host' : ` of ${container}`}, or call the port that it uses.`,
  'open-firewall': ({ port }) =>
    `Let containers in at port ${port} in the firewall of the host, with ufw for example: sudo ufw allow ${port}/tcp`,
  'turn-forwarding-on': () => 'Turn forwarding on on the host.',
  'serve-over-https': ({ page }) =>
    `Serve the address over https too, or open ${page.replace(/^https/i, 'http')}.`,
  'allow-origin': ({ page }) => `Let the server send Access-Control-Allow-Origin: ${page}`,
  'allow-host': ({ host }) => `Let the server take the host ${host} (Vite: server.allowedHosts).`,
  'choose-port': ({ port }) =>
    `Publish the server at another port than ${port}, for example ${8000 + (port % 1000)}.`,
  'use-http': ({ scheme }) => `Call ${scheme} from a container or from the host, not from the browser.`,
  'update-engine': ({ version }) => `Update the engine to ${version} or newer.`,
  'load-ipvs': ({ service }) => `Load IPVS on the host, or create ${service} with --endpoint-mode dnsrr.`,
  'use-ipv4': ({ address }) => (address === '' ? 'Call the IPv4 address.' : `Call ${address} instead.`),
  'share-one-name': ({ name }) =>
    `Give each of the containers that are called ${name} its own name or alias.`,
  'look-deeper': ({ what }) => look[what],
  'name-a-container': ({ container }) => `Did you mean ${container}?`,
  wait: ({ container }) => `See in the log of ${container} why it ends.`,
  'leave-internal': ({ container, network }) =>
    `Connect ${container} to a network that is not internal; ${network} has no way out.`,
  'call-from-network': ({ network }) => `Call from a container on network ${network}.`,
  'use-engine-host': ({ port }) => `Call port ${port} of the machine that the engine runs on.`,
};
