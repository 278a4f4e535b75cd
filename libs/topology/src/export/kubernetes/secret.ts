import type { Stack } from '../../stack.ts';
import { filled } from '../plain-data.ts';
import type { PlainObject } from '../plain-data.ts';
import { stackLabels } from './metadata.ts';

export function secretName({ project }: Stack): string {
  return `${project}-secrets`;
}

/**
 * The Secret that the pods read. Without its values it is empty: a pod that misses a key waits and says so, where one
 * with a made-up password would make a database that keeps it for good.
 */
export function secret(stack: Stack, withValues: boolean): readonly PlainObject[] {
  const values = Object.fromEntries(
    stack.containers.flatMap(({ env }) =>
      Object.values(env).flatMap((one) => (one.secret === null ? [] : [[one.secret, one.value]])),
    ),
  ) as Readonly<Record<string, string>>;
  if (Object.keys(values).length === 0) return [];
  const document = filled({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName(stack), labels: stackLabels(stack) },
    type: 'Opaque',
    stringData: withValues ? values : undefined,
  });
  return [document];
}

/** @returns the keys that the Secret needs. */
export function secretKeys({ containers }: Stack): readonly string[] {
  const secrets = containers.flatMap(({ env }) => Object.values(env).map(({ secret: name }) => name));
  return [...new Set(secrets)].filter((name) => name !== null);
}
