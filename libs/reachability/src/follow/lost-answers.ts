import type { Ip } from '../prepare/ip.ts';
import type { Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { stop } from './call.ts';
import type { Ending, Path } from './call.ts';
import { gatewayMode } from './gateway-mode.ts';

const MASQUERADE = 'com.docker.network.bridge.enable_ip_masquerade';

/** Whether calls that leave a network get the address of the host on their way. */
export function masquerades({ network }: Net): boolean {
  return network.options[MASQUERADE] !== 'false';
}

/**
 * Whether answers to calls from a network are dropped by an engine that filters: since Engine 28 only its own bridge may
 * bring packets for a container's address, and an answer of another network to a caller whose address was not
 * masqueraded comes over another one (moby bridge driver, raw PREROUTING; measured on Engine 28.5 and 29).
 */
export function losesAnswers(from: Net, ip: Ip): boolean {
  return gatewayMode(from, ip) === 'nat' && !masquerades(from);
}

/** The call arrives, and its answer does not. */
export function answerLost(path: Path, from: Net, container: string, remedy: Remedy): Ending {
  return stop(path, {
    kind: 'isolation',
    place: from.place,
    rule: 'X13',
    fact: { id: 'answer-dropped', network: from.network.name, container },
    outcome: 'timeout',
    code: 'BRIDGE_ISOLATION',
    remedy,
  });
}
