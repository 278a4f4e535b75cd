import type { PublishedPort } from '@dari/topology';
import type { ContainerJson, PortBindingsJson } from './inspect-json.ts';

/** @returns the ports that were asked for at creation: `-p`, and with `-P` every exposed one on a chosen port. */
export function mapPorts(json: ContainerJson): PublishedPort[] {
  const bindings = json.HostConfig?.PortBindings ?? {};
  const asked = portsOf(bindings);
  if (json.HostConfig?.PublishAllPorts !== true) return asked;
  const rest = Object.keys(json.Config?.ExposedPorts ?? {}).filter((spec) => !(spec in bindings));
  const chosen = rest.flatMap((spec) => {
    const port = parsePort(spec);
    return port === null ? [] : [{ ...port, hostIp: '', hostPort: 0 }];
  });
  return [...asked, ...chosen];
}

/** Reads bindings by port, as they are asked for and as they are made. */
export function portsOf(bindings: PortBindingsJson): PublishedPort[] {
  return Object.entries(bindings).flatMap(([spec, entries]) => {
    const port = parsePort(spec);
    if (port === null) return [];
    return (entries ?? []).map((entry) => ({
      ...port,
      hostIp: entry.HostIp ?? '',
      hostPort: parseHostPort(entry.HostPort),
    }));
  });
}

/** `80/tcp`, or `80`, which means tcp. */
function parsePort(spec: string): Pick<PublishedPort, 'containerPort' | 'protocol'> | null {
  const [port, protocol = 'tcp'] = spec.split('/');
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'sctp') return null;
  const number = Number(port);
  return Number.isInteger(number) ? { containerPort: number, protocol } : null;
}

/** Empty, `0` and a range (`8000-8010`) all let the engine choose at each start. */
function parseHostPort(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : 0;
}
