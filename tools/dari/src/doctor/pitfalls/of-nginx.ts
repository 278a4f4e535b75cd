import { LABEL, type Container, type Topology } from '@dari/topology';
import type { Pitfall } from './pitfall.ts';

const NOT_FOUND = /host not found in upstream "([^":/]+)/;
const NO_ANSWER = /while connecting to upstream.*upstream: "\w+:\/\/([\d.]+):\d+/;

/** @returns whether it is an nginx. Ours looks names up again and again. */
export function isNginx({ image, command, labels }: Container): boolean {
  const words = [image.reference, ...(command?.entrypoint ?? []), ...(command?.arguments ?? [])];
  return !(LABEL.tier in labels) && words.some((word) => /(^|[/\s])nginx\b/.test(word));
}

/** nginx does not start where a name in its configuration is nobody's. */
export function upstreamUnknown(
  { name: container, attachments }: Container,
  lines: readonly string[],
  { containers }: Topology,
): Pitfall | null {
  const name = lines.map((line) => NOT_FOUND.exec(line)?.[1]).findLast((found) => found !== undefined);
  if (name === undefined) return null;
  const called = containers.filter(
    (one) => one.name === name || one.attachments.some(({ aliases }) => aliases.includes(name)),
  );
  const shares = (one: Container): boolean =>
    one.attachments.some(({ networkId }) => attachments.some((own) => own.networkId === networkId));
  const running = called.filter(({ state }) => state === 'running');
  const target = running.some(shares)
    ? 'there'
    : running.length > 0
      ? 'elsewhere'
      : called.length > 0
        ? 'stopped'
        : 'nobody';
  return { kind: 'upstream-unknown', container, name, target };
}

/** What a running nginx has looked up when it started, and what has become of it. */
export function pitfallsOfNginx(
  nginx: Container,
  lines: readonly string[],
  { containers }: Topology,
): readonly Pitfall[] {
  const neighbours = containers.filter((one) => one.id !== nginx.id && one.state === 'running');
  return [...moved(nginx, lines, neighbours), ...added(nginx, neighbours)];
}

/** It calls an address that its server has had before it was made again. */
function moved(nginx: Container, lines: readonly string[], neighbours: readonly Container[]): Pitfall[] {
  const address = lines.map((line) => NO_ANSWER.exec(line)?.[1]).findLast((found) => found !== undefined);
  if (address === undefined) return [];
  const now = neighbours.find(({ attachments }) => attachments.some(({ ip }) => ip === address));
  if (now !== undefined && !isLater(now, nginx)) return [];
  return [{ kind: 'upstream-moved', container: nginx.name, address, now: now?.name ?? null }];
}

/** Of several that share a name it knows those that were there when it started. */
function added(nginx: Container, neighbours: readonly Container[]): Pitfall[] {
  const networks = new Set(nginx.attachments.map(({ networkId }) => networkId));
  const sharing = new Map<string, Container[]>();
  for (const one of neighbours) {
    const names = one.attachments
      .filter(({ networkId }) => networks.has(networkId))
      .flatMap(({ aliases }) => aliases);
    for (const name of new Set(names)) sharing.set(name, [...(sharing.get(name) ?? []), one]);
  }
  return [...sharing].flatMap(([name, all]): Pitfall[] => {
    const later = all.filter((one) => isLater(one, nginx)).map((one) => one.name);
    const knowsSome = later.length > 0 && later.length < all.length;
    return knowsSome ? [{ kind: 'upstream-added', container: nginx.name, name, later }] : [];
  });
}

function isLater(one: Container, other: Container): boolean {
  return Date.parse(one.startedAt ?? '') > Date.parse(other.startedAt ?? '');
}
