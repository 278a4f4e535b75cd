import type { Address, Observation, Vantage } from '@dari/contract';
import { isContainerName } from './address-text.ts';
import type { PlaceName } from './places.ts';

/**
 * The way a call takes through the walls, as it is drawn.
 *
 * From the browser: `door` by a published port, `road` straight into the network. From a container: `self` stays in
 * it, `names` asks the network's DNS first, `direct` goes by the inner address, `gateway` and `host` leave the network
 * for this computer and come back in.
 */
export interface Way {
  readonly from: Vantage;
  readonly via: 'door' | 'road' | 'self' | 'names' | 'direct' | 'gateway' | 'host';
  /** The container that the address leads to. */
  readonly to: PlaceName;
  /** The container that nginx passed the call on to; `null` for a call that ended where its address leads. */
  readonly onward: Address['tier'] | null;
  readonly end: WayEnd;
  /** `false`: a browser does not say where a call ended, so the end that is drawn is the last place it is known to. */
  readonly isSure: boolean;
}

/**
 * Where it ends: it arrives and comes back, is withheld in the browser on its way back, or stops at a place; `in-browser`:
 * it never left.
 */
export type WayEnd =
  | 'arrives'
  | 'withheld'
  | 'in-browser'
  | 'at-door'
  | 'in-host'
  | 'at-engine'
  | 'in-self'
  | 'at-names'
  | 'in-room'
  | 'at-gateway'
  | 'at-target';

/** @returns the way of a call, from the form of its address and from what was seen of it. */
export function wayOf(vantage: Vantage, address: Address, observation: Observation): Way {
  return withOnward(
    vantage === 'browser' ? fromBrowser(address, observation) : fromContainer(vantage, address, observation),
    address,
  );
}

/** @returns the way with what nginx does with a call that got to it. */
export function withOnward(way: FirstLeg, { path, tier }: Address): Way {
  const isThrough = path !== undefined && way.via !== 'self' && ['arrives', 'withheld'].includes(way.end);
  return { ...way, onward: isThrough ? tier : null };
}

export type FirstLeg = Omit<Way, 'onward'>;

/** @returns the container that an address leads to. */
export function placeOf({ path, tier }: Address): PlaceName {
  return path === undefined ? tier : 'proxy';
}

function fromBrowser(address: Address, { outcome }: Observation): FirstLeg {
  const isName = isContainerName(address) || address.form === 'host.docker.internal';
  const way = { from: 'browser', via: viaFromBrowser(address), to: placeOf(address) } as const;
  if (outcome === 'works') return { ...way, end: 'arrives', isSure: true };
  if (outcome === 'blocked') return { ...way, end: 'withheld', isSure: true };
  const end = isName ? 'in-host' : address.form === 'container-ip' ? 'at-engine' : 'at-door';
  return { ...way, end, isSure: false };
}

function fromContainer(from: 'web' | 'api', address: Address, { outcome, stages }: Observation): FirstLeg {
  const via = viaOf(address);
  const way = { from, via, to: placeOf(address), isSure: true } as const;
  const target = via === 'self' ? 'in-self' : 'at-target';
  // The last stage that was tried is the one that decided.
  const decided = stages.at(-1)?.stage;
  switch (outcome) {
    case 'works':
      return { ...way, end: 'arrives' };
    case 'name-not-found':
      return { ...way, via: 'names', end: 'at-names' };
    case 'refused':
      if (via === 'gateway') return { ...way, end: 'at-gateway' };
      return { ...way, end: via === 'host' ? 'in-host' : target };
    case 'unreachable':
    case 'timeout':
      if (decided !== 'tcp' && decided !== 'dns') return { ...way, end: target };
      if (via === 'gateway' || via === 'host') return { ...way, via: 'gateway', end: 'at-gateway' };
      return { ...way, end: via === 'self' ? 'in-self' : 'in-room' };
    case 'closed':
    case 'blocked':
    case 'unknown':
      if (decided === 'dns') return { ...way, via: 'names', end: 'at-names' };
      return { ...way, end: target };
  }
}

/** @returns which way an address is dialled from the browser. */
export function viaFromBrowser(address: Address): 'door' | 'road' {
  return address.form === 'container-ip' || isContainerName(address) ? 'road' : 'door';
}

/** @returns which way an address is dialled from a container. */
export function viaOf(address: Address): 'self' | 'names' | 'direct' | 'gateway' | 'host' {
  switch (address.form) {
    case 'localhost':
    case 'proxy':
      return 'self';
    case 'container-name':
    case 'alias':
    case 'name.network':
    case 'short-id':
    case 'proxy-name':
      return 'names';
    case 'container-ip':
      return 'direct';
    case 'gateway':
      return 'gateway';
    case 'host.docker.internal':
    case 'lan-ip':
      return 'host';
  }
}
