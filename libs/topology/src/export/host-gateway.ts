import type { WantedContainer } from '../stack.ts';
import type { ReplicaGroup } from './replica-group.ts';

/** What stands in `--add-host NAME:host-gateway` for an address that only a Docker Engine knows. */
const HOST_GATEWAY = ':host-gateway';

/** @returns the names that a container has for the engine's host. */
export function hostGatewayNames({ extraHosts }: WantedContainer): readonly string[] {
  return extraHosts
    .filter((line) => line.endsWith(HOST_GATEWAY))
    .map((line) => line.slice(0, -HOST_GATEWAY.length));
}

/** @returns variables that dial such a name, each as `goals-api DB_HOST=host.docker.internal`. */
export function hostDials({ name, container }: ReplicaGroup): readonly string[] {
  const hosts = hostGatewayNames(container);
  return Object.entries(container.env).flatMap(([variable, { value }]) =>
    hosts.includes(value) ? [`${name} ${variable}=${value}`] : [],
  );
}
