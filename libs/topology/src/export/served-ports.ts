import type { ReplicaGroup } from './replica-group.ts';

/**
 * @returns the ports on which a container is called: those it publishes, and those that the others' environment names
 *   (`goals-web:5173` in a list, or `DB_HOST` with `DB_PORT`), or else its own `PORT`. Ascending.
 */
export function servedPorts(
  { name, container }: ReplicaGroup,
  all: readonly ReplicaGroup[],
): readonly number[] {
  const ports = new Set(container.published.map(({ containerPort }) => containerPort));
  for (const { container: caller } of all)
    for (const port of dialled(caller.env, namesOf(name, container.name))) ports.add(port);
  const own = Number(container.env['PORT']?.value ?? '');
  if (ports.size === 0 && own > 0) ports.add(own);
  return [...ports].sort((a, b) => a - b);
}

function namesOf(group: string, container: string): ReadonlySet<string> {
  return new Set([group, container]);
}

function dialled(
  env: Readonly<Record<string, { readonly value: string }>>,
  names: ReadonlySet<string>,
): readonly number[] {
  return Object.entries(env).flatMap(([variable, { value }]) => {
    const listed = value.split(' ').flatMap((word) => {
      const [, name = '', port = ''] = /^([\w.-]+):(\d+)$/.exec(word) ?? [];
      return names.has(name) ? [Number(port)] : [];
    });
    const port =
      variable.endsWith('_HOST') && names.has(value) ? env[variable.replace(/HOST$/, 'PORT')] : undefined;
    return port === undefined ? listed : [...listed, Number(port.value)];
  });
}
