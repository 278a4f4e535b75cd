import type { PublishedPort } from '@dari/topology';
import { parseIp } from './ip.ts';
import type { Box, Mapping } from './prepared.ts';

/** @returns the TCP ports that a container publishes, those that the engine has bound first. */
export function mappingsOf(box: Box): readonly Mapping[] {
  const { bound, published } = box.container;
  const tcp = (ports: readonly PublishedPort[]): readonly PublishedPort[] =>
    ports.filter(({ protocol, hostPort }) => protocol === 'tcp' && hostPort > 0);
  if (bound === undefined || bound === null) {
    const active = canPublish(box);
    return tcp(published).map((port) => mapping(box, port, active));
  }
  const now = box.alive ? tcp(bound) : [];
  const asked = tcp(published).filter(
    (port) => !now.some((other) => other.containerPort === port.containerPort && sameAddress(port, other)),
  );
  return [...now.map((port) => mapping(box, port, true)), ...asked.map((port) => mapping(box, port, false))];
}

/** Where the engine does not tell what it has bound: what every engine binds while the container runs. */
function canPublish({ alive, ends }: Box): boolean {
  return (
    alive && ends.some(({ net }) => net.kind === 'bridge' && !net.network.internal && net.mode4 !== 'routed')
  );
}

/** What was asked for with no address is bound as `0.0.0.0` and `::`. */
function sameAddress(asked: PublishedPort, bound: PublishedPort): boolean {
  return asked.hostPort === bound.hostPort && (asked.hostIp === '' || asked.hostIp === bound.hostIp);
}

function mapping(box: Box, port: PublishedPort, bound: boolean): Mapping {
  const { containerPort, hostIp, hostPort } = port;
  const details = { container: box.container.name, containerPort, hostIp, hostPort };
  return { box, port, hostIp: hostIp === '' ? null : parseIp(hostIp), bound, details };
}
