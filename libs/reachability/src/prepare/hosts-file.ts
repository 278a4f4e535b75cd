import type { Container, EngineFacts } from '@dari/topology';
import { parseIp } from './ip.ts';
import type { Ip } from './ip.ts';
import type { End } from './prepared.ts';

/** Names in lower case, as `/etc/hosts` is read. */
export type Hosts = ReadonlyMap<string, readonly Ip[]>;

type Line = readonly [names: readonly string[], address: string];

/** Several lines of one name give all of their addresses, in their order. */
export function hostsMap(lines: Iterable<Line>): Hosts {
  const hosts = new Map<string, Ip[]>();
  for (const [names, address] of lines) {
    const ip = parseIp(address);
    if (ip === null) continue;
    for (const name of names) {
      const key = name.toLowerCase();
      const known = hosts.get(key);
      if (known === undefined) hosts.set(key, [ip]);
      else if (known.every(({ text }) => text !== ip.text)) known.push(ip);
    }
  }
  return hosts;
}

const LOOPBACK: readonly Line[] = [
  [['localhost'], '127.0.0.1'],
  [['localhost'], '::1'],
];

/** What every machine has. */
export const LOCALHOST = hostsMap(LOOPBACK);

/**
 * What the engine writes into `/etc/hosts` of a container: localhost, `--add-host`, its own names, and the targets of
 * `--link` on the default bridge.
 */
export function derivedHosts(
  container: Container,
  ends: readonly End[],
  engine: EngineFacts,
  addressOf: (container: string, network: string) => string | null,
): Hosts {
  const own = container.attachments.flatMap(({ ip }) => ip ?? []);
  const links = ends
    .filter(({ net }) => !net.named)
    .flatMap(({ attachment }) =>
      (attachment.links ?? []).flatMap((link): Line[] => {
        const [target = '', alias = ''] = link.split(':');
        const address = addressOf(target, attachment.network);
        return address === null ? [] : [[[alias, target], address]];
      }),
    );
  return hostsMap([
    [['localhost'], '127.0.0.1'],
    ...addedLines(container, engine),
    ...links,
    ...own.map((ip): Line => [[container.hostname || container.id.slice(0, SHORT_ID)], ip]),
  ]);
}

/** How many letters of its id a container is called by. */
const SHORT_ID = 12;

/**
 * What a container in host mode has: a copy of the host's file, but with `--add-host` a file of the engine, in which none
 * of the host's own names is (moby buildSandboxOptions; measured on Engine 20.10 and 29).
 */
export function hostModeHosts(container: Container, engine: EngineFacts, host: Hosts): Hosts {
  return container.extraHosts.length === 0 ? host : hostsMap([...LOOPBACK, ...addedLines(container, engine)]);
}

/** `name:address`; `host-gateway` stands for an address of the host. */
function addedLines({ extraHosts }: Container, { hostGateway }: EngineFacts): readonly Line[] {
  return extraHosts.flatMap((line): Line[] => {
    const at = line.search(/[:=]/);
    const to = line.slice(at + 1).replace(/^\[(.*)\]$/, '$1');
    const address = to === 'host-gateway' ? hostGateway : to;
    return at < 1 || address === null ? [] : [[[line.slice(0, at)], address]];
  });
}
