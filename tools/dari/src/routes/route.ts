import { AddressError, parseAddress, type Address, type Vantage } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import { findVantage } from './find-vantage.ts';
import { CliError } from '../errors/cli-error.ts';
import { shownWord } from './shown-word.ts';

/** A call: from where, to what. */
export interface Route {
  readonly vantage: Vantage;
  readonly address: Address;
}

/** @throws CliError `route` */
export function parseRoute(vantage: string, address: string, topology: Topology): Route {
  return { vantage: findVantage(vantage, topology), address: readAddress(address) };
}

/** @throws CliError `route`: `bad-address` */
export function readAddress(typed: string): Address {
  try {
    return parseAddress(typed);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    const fault = { code: 'bad-address', word: shownWord(typed), fault: error.fault } as const;
    throw new CliError({ kind: 'route', fault }, { cause: error });
  }
}
