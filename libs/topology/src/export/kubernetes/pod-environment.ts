import type { EnvValue } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import { withGroupNames } from '../replica-group.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import { secretName } from './secret.ts';
import type { Workload } from './workload.ts';

const NAMESPACE = 'POD_NAMESPACE';
/** nginx asks the name server itself, which knows whole names only. */
const WHOLE = `.$(${NAMESPACE}).svc.cluster.local`;

/** The environment of a pod. Secrets are read from the Secret; what lists servers gets their whole names. */
export function podEnvironment(group: ReplicaGroup, given: Workload): readonly PlainObject[] {
  const variables = Object.entries(group.container.env).map(([name, value]) =>
    variable(name, value, group, given),
  );
  const usesNamespace = variables.some(({ value }) => typeof value === 'string' && value.includes(WHOLE));
  const namespace = { name: NAMESPACE, valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } };
  // A variable can name only those before it.
  return usesNamespace ? [namespace, ...variables] : variables;
}

function variable(
  name: string,
  { value, secret }: EnvValue,
  { container }: ReplicaGroup,
  { stack, groups }: Workload,
): PlainObject {
  if (secret !== null) {
    return { name, valueFrom: { secretKeyRef: { name: secretName(stack), key: secret } } };
  }
  if (container.replica !== null && value === container.name) {
    return { name, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } };
  }
  // `$(NAME)` would be replaced.
  const literal = withGroupNames(value, groups, ({ name: of }) => of).replaceAll('$(', '$$$$(');
  return { name, value: wholeNames(literal, groups) };
}

/** @returns `goals-web:5173 goals-api:3000` with whole names; anything else as it is. */
function wholeNames(value: string, groups: readonly ReplicaGroup[]): string {
  const words = value.split(' ').map((word) => {
    const [, name, port] = /^([\w-]+)(:\d+)$/.exec(word) ?? [];
    return groups.some((one) => one.name === name) ? `${name ?? ''}${WHOLE}${port ?? ''}` : null;
  });
  return words.includes(null) ? value : words.join(' ');
}
