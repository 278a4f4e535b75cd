import type { PublishDefinition } from './stack.ts';
import { StackError } from './stack-error.ts';
import type { EngineFacts } from './topology.ts';

const LOOPBACK = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';

/**
 * On which addresses of the engine's host a port has to be published.
 *
 * `host.docker.internal` is mapped to `host-gateway`. On a native engine that is the default bridge's gateway, where a
 * port published on 127.0.0.1 is refused (tried on 20.10 and 29). Docker Desktop forwards calls to it to the
 * computer's own loopback. A rootless engine's gateway is in a network namespace that published ports are not in
 * (moby#47684), so naming it would only make the start fail.
 *
 * @param publishAddress the setting `PUBLISH_ADDRESS`.
 * @throws {@link StackError} `bad-publish-address` when it is not an IPv4 address.
 */
export function publishAddresses(
  reach: PublishDefinition['reach'],
  publishAddress: string,
  engine: EngineFacts,
): readonly string[] {
  if (!isIpv4(publishAddress)) {
    throw new StackError('bad-publish-address', `PUBLISH_ADDRESS ${publishAddress} is not an IPv4 address`, {
      address: publishAddress,
    });
  }
  if (publishAddress === EVERYWHERE) return [EVERYWHERE];
  const gateway =
    reach === 'host-and-containers' && !engine.desktop && !engine.rootless ? engine.hostGateway : null;
  return [...new Set([LOOPBACK, ...(gateway === null ? [] : [gateway]), publishAddress])];
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}
