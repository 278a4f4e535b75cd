import type { EngineFacts } from '@dari/topology';
import type { InfoJson, VersionJson } from './inspect-json.ts';

/** Maps `GET /version` and `GET /info`. What they do not hold is passed in: the negotiated version and the gateway. */
export function mapFacts(
  version: VersionJson,
  info: InfoJson,
  more: { readonly api: string; readonly hostGateway: string | null },
): EngineFacts {
  return {
    version: version.Version ?? '',
    api: more.api,
    operatingSystem: info.OperatingSystem ?? '',
    architecture: version.Arch ?? '',
    desktop: isDesktop(info),
    rootless: (info.SecurityOptions ?? []).some((option) => /(?:^|,)name=rootless(?:,|$)/.test(option)),
    firewall: firewallOf(info),
    userlandProxy: userlandProxyOf(info),
    experimental: info.ExperimentalBuild ?? null,
    hostGateway: more.hostGateway,
  };
}

/** The label is what Compose tests too (docker/compose `internal/desktop/client.go`). */
function isDesktop(info: InfoJson): boolean {
  const labelled = (info.Labels ?? []).some((label) => label.startsWith('com.docker.desktop.address='));
  return labelled || info.OperatingSystem === 'Docker Desktop';
}

/** `iptables`, `nftables` or either with `+firewalld` behind it. */
function firewallOf(info: InfoJson): EngineFacts['firewall'] {
  const driver = info.FirewallBackend?.Driver?.split('+')[0];
  return driver === 'iptables' || driver === 'nftables' ? driver : null;
}

/** Engine 29.5 and newer (moby/moby#52321). */
function userlandProxyOf(info: InfoJson): boolean | null {
  const pair = (info.FirewallBackend?.Info ?? []).find(([name]) => name === 'EnableUserlandProxy');
  return pair === undefined ? null : pair[1] === 'true';
}
