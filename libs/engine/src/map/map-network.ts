import type { Network } from '@dari/topology';
import type { NetworkJson } from './inspect-json.ts';
import { orNull } from './text.ts';

/** Maps one entry of `GET /networks`. */
export function mapNetwork(json: NetworkJson): Network {
  return {
    id: json.Id ?? '',
    name: json.Name ?? '',
    driver: json.Driver ?? '',
    internal: json.Internal ?? false,
    ipv6: json.EnableIPv6 ?? false,
    ...(json.EnableIPv4 === undefined ? {} : { ipv4: json.EnableIPv4 }),
    subnets: (json.IPAM?.Config ?? []).flatMap(({ Subnet, Gateway }) => {
      const subnet = orNull(Subnet);
      return subnet === null ? [] : [{ subnet, gateway: gatewayOf(Gateway) }];
    }),
    options: json.Options ?? {},
    labels: json.Labels ?? {},
  };
}

/** Some versions send the gateway with the length of the subnet behind it. */
function gatewayOf(text: string | undefined): string | null {
  return orNull(text?.split('/')[0]);
}
