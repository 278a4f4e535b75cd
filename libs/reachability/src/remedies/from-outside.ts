import type { Call } from '../follow/call.ts';
import { ipv4 } from '../prepare/ip.ts';
import type { Box } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { useAddress } from './addresses.ts';
import { publish } from './publish.ts';

const LOCALHOST = ipv4(0x7f000001);

/** How a container that has no name out here is reached: at its published port, or after publishing it. */
export function fromOutside({ address, port }: Pick<Call, 'address' | 'port'>, box: Box): Remedy {
  const { container } = box;
  const mappings = (container.bound ?? container.published).filter(
    ({ protocol, hostPort }) => protocol === 'tcp' && hostPort > 0,
  );
  const mapping =
    mappings.find(({ containerPort }) => containerPort === port) ??
    mappings.find(({ hostPort }) => hostPort === port);
  if (box.alive && mapping !== undefined) {
    return useAddress(address, { host: 'localhost', port: mapping.hostPort });
  }
  if (container.networkMode === 'host') return useAddress(address, { host: 'localhost' });
  return publish(box, LOCALHOST, port, port);
}
