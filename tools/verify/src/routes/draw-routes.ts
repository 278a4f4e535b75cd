import type { Container } from '@dari/topology';
import type { Random } from '../random.ts';
import type { Candidate } from './candidates.ts';
import type { Form, Route } from './route.ts';

/** Forms that are about who listens where: drawn more often than those that end at the name. */
const WEIGHTS: Partial<Record<Form, number>> = {
  'container name': 4,
  'name.network': 3,
  alias: 2,
  link: 3,
  service: 4,
  'tasks of a service': 2,
  'container IPv4': 5,
  'container IPv6': 4,
  'gateway IPv4': 6,
  'gateway IPv6': 3,
  'host.docker.internal': 3,
  localhost: 4,
  '127.0.0.1': 2,
  'host address': 3,
  '::1': 2,
  'extra host': 2,
};

/** Most calls start from a container that shares a network with the target. */
const NEIGHBOURS = 0.75;
const FROM_HOST = 0.15;
/** Most people call a port where they have a server. */
const LIKELY = 0.7;
const MOST_TRIES = 40;

/** Draws routes, each once: first the form, so that every one is seen, then who calls, then the port. */
export function drawRoutes(
  random: Random,
  found: readonly Candidate[],
  ours: readonly Container[],
  callers: readonly string[],
  count: number,
): Route[] {
  const byForm = new Map<Form, Candidate[]>();
  for (const candidate of found) {
    byForm.set(candidate.form, [...(byForm.get(candidate.form) ?? []), candidate]);
  }
  const forms = [...byForm.keys()].flatMap((form) => Array<Form>(WEIGHTS[form] ?? 1).fill(form));
  const routes = new Map<string, Route>();
  for (let tries = 0; routes.size < count && tries < count * MOST_TRIES; tries += 1) {
    const candidate = random.pick(byForm.get(random.pick(forms)) ?? []);
    const vantage = drawVantage(random, candidate, ours, callers);
    if (vantage === null) continue;
    const { form, host, likely, ports } = candidate;
    const port = random.pick(likely.length > 0 && random.chance(LIKELY) ? likely : ports);
    routes.set(`${vantage} ${host} ${port}`, { vantage, host, port, form });
  }
  return [...routes.values()];
}

function drawVantage(
  random: Random,
  { only, target }: Candidate,
  ours: readonly Container[],
  callers: readonly string[],
): string | null {
  if (only !== null) return callers.includes(only) ? only : null;
  if (random.chance(FROM_HOST) || callers.length === 0) return 'host';
  if (target === null || !random.chance(NEIGHBOURS)) return random.pick(callers);
  const networks = new Set(target.attachments.map(({ networkId }) => networkId));
  const neighbours = ours
    .filter(({ attachments }) => attachments.some(({ networkId }) => networks.has(networkId)))
    .map(({ name }) => name)
    .filter((name) => callers.includes(name));
  return random.pick(neighbours.length > 0 ? neighbours : callers);
}
