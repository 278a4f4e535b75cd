import { isGatewayBridge } from './gateway-bridge.ts';
import type { End } from './prepared.ts';

/**
 * The networks of a container in the order in which the engine keeps them: a name that is on several of them is answered
 * from the first. With a swarm its own networks come first; then by gateway priority, those that are not internal, those
 * with a gateway for both families, and their names (moby libnetwork: Endpoint.Less, Sandbox.ResolveName).
 */
export function dnsOrder(ends: readonly End[]): readonly End[] {
  return ends.length < 2 ? ends : [...ends].sort(compare);
}

function compare(a: End, b: End): number {
  return (
    Number(b.net.kind === 'overlay') - Number(a.net.kind === 'overlay') ||
    (b.attachment.gatewayPriority ?? 0) - (a.attachment.gatewayPriority ?? 0) ||
    Number(isGatewayBridge(a.net)) - Number(isGatewayBridge(b.net)) ||
    Number(a.net.network.internal) - Number(b.net.network.internal) ||
    gateways(b) - gateways(a) ||
    byName(a.net.network.name, b.net.network.name)
  );
}

/** For how many families there is a gateway. The engine gives an internal network none, or 20.10 one for each. */
function gateways({ net, attachment, ip6 }: End): number {
  const has4 = (attachment.gateway ?? '') !== '';
  const has6 = ip6 !== null && (has4 || !net.network.internal);
  return Number(has4) + Number(has6);
}

/** Byte by byte, as the engine compares. */
function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
