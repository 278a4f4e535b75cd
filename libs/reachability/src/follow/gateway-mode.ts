import type { Ip } from '../prepare/ip.ts';
import type { GatewayMode, Net } from '../prepare/prepared.ts';

/** @returns the gateway mode of a network for the family of an address. */
export function gatewayMode({ mode4, mode6 }: Net, { family }: Ip): GatewayMode {
  return family === 4 ? mode4 : mode6;
}
