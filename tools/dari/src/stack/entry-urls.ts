import type { Stack, Tier } from '@dari/topology';
import { FRONT_PORT, TIER_PORT } from './tier-port.ts';

/** @returns where a browser finds the page, without a slash at the end. @param host of the engine, as it is written. */
export function pageUrl(stack: Stack, host: string): string {
  return `http://${host}:${frontPort(stack) ?? hostPort(stack, 'web') ?? TIER_PORT.web}`;
}

/** @returns where a browser finds the api: at its own port, or below the page's origin when nginx stands before it. */
export function apiUrl(stack: Stack, host: string): string {
  const own = hostPort(stack, 'api');
  return own === null ? `${pageUrl(stack, host)}/api` : `http://${host}:${own}`;
}

function hostPort(stack: Stack, tier: Tier): number | null {
  const container = stack.containers.find((one) => one.tier === tier);
  return container?.published[0]?.hostPort ?? null;
}

function frontPort({ containers }: Stack): number | null {
  const published = containers.flatMap((container) => container.published);
  return published.find(({ containerPort }) => containerPort === FRONT_PORT)?.hostPort ?? null;
}
