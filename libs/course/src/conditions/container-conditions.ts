import type { Container, Network } from '@dari/topology';
import type { Condition } from '../check/choose.ts';
import { condition } from '../check/choose.ts';

/** For sentences about a container. */
function named({ name, state }: Container): { container: string; state: string } {
  return { container: name, state };
}

export function isRunning(): Condition<Container> {
  return condition(({ state }) => state === 'running', 'container-not-running', named);
}

/** Whatever way it got there: `run --network` or `network connect`. */
export function isOn(network: Pick<Network, 'id' | 'name'>): Condition<Container> {
  return condition(
    ({ attachments }) => attachments.some(({ networkId }) => networkId === network.id),
    'container-not-on-network',
    (container) => ({
      ...named(container),
      network: network.name,
      networks: networksOf(container),
    }),
  );
}

export function isNotOn(network: Pick<Network, 'id' | 'name'>): Condition<Container> {
  return condition(
    ({ attachments }) => attachments.every(({ networkId }) => networkId !== network.id),
    'container-still-on-network',
    (container) => ({ ...named(container), network: network.name }),
  );
}

/** Only for exercises that name one. */
export function isNamed(name: string): Condition<Container> {
  return condition(
    (container) => container.name === name,
    'container-other-name',
    (container) => ({ ...named(container), wanted: name }),
  );
}

/** Whether anything of it is bound to a host port that other computers can call, too. */
export function publishesNothing(): Condition<Container> {
  return condition(
    ({ published }) => published.length === 0,
    'container-publishes',
    (container) => ({ ...named(container), ports: portsOf(container) }),
  );
}

export function publishes(containerPort: number): Condition<Container> {
  return condition(
    ({ published }) => published.some((port) => port.containerPort === containerPort),
    'container-port-not-published',
    (container) => ({ ...named(container), port: String(containerPort), ports: portsOf(container) }),
  );
}

/** @returns the names of its networks, as a list for people. */
export function networksOf({ attachments }: Container): string {
  return attachments.map(({ network }) => network).join(', ');
}

/** @returns what it publishes, as `docker ps` shows it. */
export function portsOf({ published }: Container): string {
  return published
    .map(({ hostIp, hostPort, containerPort }) => `${hostIp || '0.0.0.0'}:${hostPort}->${containerPort}`)
    .join(', ');
}
