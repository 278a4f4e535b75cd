import type { Attachment } from '@dari/topology';
import type { ContainerJson, EndpointJson } from './inspect-json.ts';
import { mapLinks } from './map-links.ts';
import { orNull } from './text.ts';

/** Networks on which the built-in DNS answers to nobody. */
const NAMELESS = new Set(['bridge', 'host', 'none']);

/** @returns `bridge` for `default`, which is how Engine 20.10 to 24 write "nothing was asked for". */
export function networkName(name: string): string {
  return name === 'default' ? 'bridge' : name;
}

/**
 * Maps what `NetworkSettings.Networks` says of each network.
 *
 * @param networkIds ids by name: a container that never started is on its networks only by name.
 */
export function mapAttachments(json: ContainerJson, networkIds: ReadonlyMap<string, string>): Attachment[] {
  return Object.entries(json.NetworkSettings?.Networks ?? {}).map(([key, value]) => {
    const network = networkName(key);
    const endpoint = value ?? {};
    const aliases = askedAliases(json, endpoint);
    return {
      network,
      networkId: orNull(endpoint.NetworkID) ?? networkIds.get(network) ?? '',
      aliases,
      ...(endpoint.DNSNames ? { dnsNames: endpoint.DNSNames } : derivedNames(json, network, aliases)),
      ip: orNull(endpoint.IPAddress),
      ipv6: orNull(endpoint.GlobalIPv6Address),
      gateway: orNull(endpoint.Gateway),
      ...(endpoint.GwPriority ? { gatewayPriority: endpoint.GwPriority } : {}),
      links: mapLinks(json, network, endpoint),
    };
  });
}

/** Below API 1.45 the engine adds the short id to the aliases, and below 1.44 also the host name. */
function askedAliases(json: ContainerJson, endpoint: EndpointJson): string[] {
  const added = new Set([nameOf(json), shortId(json)]);
  if (!Array.isArray(endpoint.DNSNames)) added.add(json.Config?.Hostname ?? '');
  return [...new Set(endpoint.Aliases ?? [])].filter((alias) => !added.has(alias));
}

/** As moby's namesgenerator writes them, for example `brave_noether`. */
const MADE_UP = /^[a-z]+_[a-z]+\d?$/;

/**
 * Measured on 20.10: neighbours resolve the name, the aliases, the short id and the host name; but not a name that the
 * engine made up, as long as nobody renames the container.
 */
function derivedNames(
  json: ContainerJson,
  network: string,
  aliases: readonly string[],
): Pick<Attachment, 'dnsNames' | 'doubtfulName'> {
  if (NAMELESS.has(network)) return { dnsNames: [] };
  const names = [nameOf(json), ...aliases, shortId(json), json.Config?.Hostname ?? ''];
  const dnsNames = [...new Set(names)].filter((name) => name !== '');
  return MADE_UP.test(nameOf(json)) ? { dnsNames, doubtfulName: nameOf(json) } : { dnsNames };
}

/** @returns the container's name without the leading slash. */
export function nameOf(json: ContainerJson): string {
  return (json.Name ?? '').replace(/^\//, '');
}

function shortId(json: ContainerJson): string {
  return (json.Id ?? '').slice(0, 12);
}
