import type { SwarmFacts, SwarmPort, SwarmService } from '@dari/topology';

/** One entry of `GET /services`. */
export interface ServiceJson {
  Spec?: {
    Name?: string;
    EndpointSpec?: { Mode?: string } | null;
    TaskTemplate?: {
      Networks?: readonly { Target?: string; Aliases?: readonly string[] | null }[] | null;
    } | null;
  } | null;
  Endpoint?: {
    Spec?: { Mode?: string } | null;
    VirtualIPs?: readonly { NetworkID?: string; Addr?: string }[] | null;
    Ports?:
      | readonly { Protocol?: string; TargetPort?: number; PublishedPort?: number; PublishMode?: string }[]
      | null;
  } | null;
}

/** Maps `GET /services`, which only managers answer. */
export function mapSwarm(services: readonly ServiceJson[]): SwarmFacts {
  return { services: services.map(mapService) };
}

function mapService({ Spec: spec, Endpoint: endpoint }: ServiceJson): SwarmService {
  const networks = spec?.TaskTemplate?.Networks ?? [];
  const mode = endpoint?.Spec?.Mode ?? spec?.EndpointSpec?.Mode;
  return {
    name: spec?.Name ?? '',
    endpointMode: mode === 'dnsrr' ? 'dnsrr' : 'vip',
    vips: (endpoint?.VirtualIPs ?? []).flatMap(({ NetworkID, Addr }) =>
      NetworkID === undefined || Addr === undefined || Addr === ''
        ? []
        : [{ networkId: NetworkID, ip: Addr.replace(/\/\d+$/, '') }],
    ),
    networkIds: networks.flatMap(({ Target }) => (Target === undefined ? [] : [Target])),
    aliases: [...new Set(networks.flatMap(({ Aliases }) => Aliases ?? []))],
    ports: (endpoint?.Ports ?? []).flatMap((port): SwarmPort[] => {
      const { Protocol: protocol, PublishedPort: published = 0, TargetPort: target = 0 } = port;
      if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'sctp') return [];
      return [{ published, target, protocol, mode: port.PublishMode === 'host' ? 'host' : 'ingress' }];
    }),
  };
}
