import type { Network } from '@dari/topology';
import type { Condition } from '../check/choose.ts';
import { condition } from '../check/choose.ts';

export function hasDriver(driver: string): Condition<Network> {
  return condition(
    (network) => network.driver === driver,
    'network-other-driver',
    (network) => ({ network: network.name, driver: network.driver, wanted: driver }),
  );
}

/** Only for exercises that name one. */
export function isNetworkNamed(name: string): Condition<Network> {
  return condition(
    (network) => network.name === name,
    'network-other-name',
    (network) => ({ network: network.name, wanted: name }),
  );
}

/** @param subnet CIDR, for example `172.20.0.0/16`. */
export function hasSubnet(subnet: string): Condition<Network> {
  return condition(
    ({ subnets }) => subnets.some((one) => one.subnet === subnet),
    'network-other-subnet',
    ({ name, subnets }) => ({
      network: name,
      wanted: subnet,
      subnet: subnets.map((one) => one.subnet).join(', '),
    }),
  );
}

export function hasGateway(gateway: string): Condition<Network> {
  return condition(
    ({ subnets }) => subnets.some((one) => one.gateway === gateway),
    'network-other-gateway',
    ({ name, subnets }) => ({
      network: name,
      wanted: gateway,
      gateway: subnets.map((one) => one.gateway ?? '').join(', '),
    }),
  );
}
