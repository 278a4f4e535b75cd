import type { Ip } from '../prepare/ip.ts';
import type { End, Mapping, Net } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import { callInside } from '../remedies/join-network.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { gatewayMode } from './gateway-mode.ts';
import { masquerades } from './lost-answers.ts';

/**
 * Whether the engine skips the rewriting for calls from a network: since 28.0.2 it does so with masquerading; in 28.0.0
 * and 28.0.1 always for a routed one, and before that never for it (moby bridge driver, `SKIP DNAT`). Without rules for
 * the family there is nothing to skip.
 */
export function isLeftToProxy({ known }: Call, from: Net, ip: Ip): boolean | null {
  if (gatewayMode(from, ip) !== 'routed') return masquerades(from);
  const [has28, has282] = [isAtLeast(known.version, 28), isAtLeast(known.version, 28, 0, 2)];
  if (has28 === null || has282 === null) return null;
  return has282 ? masquerades(from) : has28;
}

/** The container and the port to which a call is carried. */
interface AtEnd {
  readonly end: End;
  readonly mapping: Mapping;
}

/** What is rewritten all the same is dropped between the bridges. */
export function droppedAcross(call: Call, path: Path, from: Net, { end, mapping }: AtEnd): Ending {
  return stop(path, {
    kind: 'isolation',
    place: from.place,
    rule: 'X7',
    fact: { id: 'bridges-isolated', from: from.network.name, to: end.net.network.name },
    outcome: 'timeout',
    code: 'BRIDGE_ISOLATION',
    remedy: callInside(call, end, mapping.port.containerPort),
  });
}

/** Without the proxy every such call is rewritten, and dropped. */
export function blockedAcross(call: Call, path: Path, from: Net, { end, mapping }: AtEnd): Ending {
  return stop(path, {
    kind: 'isolation',
    place: from.place,
    rule: 'X6',
    fact: { id: 'no-proxy-across', from: from.network.name, to: end.net.network.name },
    outcome: 'timeout',
    code: 'NO_PROXY_ACROSS_BRIDGES',
    remedy: callInside(call, end, mapping.port.containerPort),
  });
}
