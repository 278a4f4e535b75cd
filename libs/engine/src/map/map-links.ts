import type { ContainerJson, EndpointJson } from './inspect-json.ts';

/**
 * @returns `target:alias` of each `--link`: an endpoint has its own; those of the default bridge are the container's, as
 * `/target:/container/alias`.
 */
export function mapLinks(json: ContainerJson, network: string, { Links: own }: EndpointJson): string[] {
  const links = network === 'bridge' ? (json.HostConfig?.Links ?? []) : (own ?? []);
  return links.map((link) => {
    const [target = '', alias = target] = link.split(':');
    return `${lastPart(target)}:${lastPart(alias)}`;
  });
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
