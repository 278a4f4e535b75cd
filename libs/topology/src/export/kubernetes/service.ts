import type { Stack } from '../../stack.ts';
import { filled } from '../plain-data.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import { servedPorts } from '../served-ports.ts';
import { groupLabels, selector } from './metadata.ts';

/**
 * The name under which a container is dialled. What is only called from inside is headless: its name resolves to the
 * pods themselves, as Docker's DNS does it, so nginx and the database's driver see each of them.
 */
export function service(
  group: ReplicaGroup,
  stack: Stack,
  all: readonly ReplicaGroup[],
): readonly PlainObject[] {
  const ports = servedPorts(group, all);
  if (ports.length === 0) return [];
  const spec = filled({
    clusterIP: group.container.published.length === 0 ? 'None' : undefined,
    selector: selector(stack, group),
    ports: ports.map((port) => ({ name: portName(port), port, targetPort: port, protocol: 'TCP' })),
  });
  const metadata = { name: group.name, labels: groupLabels(stack, group) };
  return [{ apiVersion: 'v1', kind: 'Service', metadata, spec }];
}

export function portName(port: number): string {
  return `tcp-${port}`;
}
