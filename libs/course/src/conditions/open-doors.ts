import type { Container, PublishedPort } from '@dari/topology';

/** How a program on the same computer calls a published port. */
export interface Door {
  readonly host: string;
  readonly port: number;
}

/** @returns where this port of the container is called from its own computer; nothing while it does not run. */
export function doorsTo(container: Container, containerPort: number): Door[] {
  const doors = bindingsOf(container)
    .filter((port) => port.containerPort === containerPort && port.hostPort !== 0)
    .map(({ hostIp, hostPort }) => ({ host: callable(hostIp), port: hostPort }));
  return doors.filter(
    ({ host, port }, index) => doors.findIndex((one) => one.host === host && one.port === port) === index,
  );
}

/** @returns what is bound now, with the host port that the engine chose; where it does not tell, what was asked for. */
export function bindingsOf({ bound, published }: Container): readonly PublishedPort[] {
  return bound ?? published;
}

/** Whether only programs of the same computer can call it. */
export function isLoopback({ hostIp }: PublishedPort): boolean {
  return hostIp.startsWith('127.') || hostIp === '::1';
}

function callable(hostIp: string): string {
  return ['', '0.0.0.0', '::'].includes(hostIp) ? 'localhost' : hostIp;
}
