import type { Address, Prediction } from '@dari/contract';
import type { FirstLeg, Way } from './way.ts';
import { placeOf, viaFromBrowser, viaOf, withOnward } from './way.ts';

/** What a browser does with an answer that it has got. */
const ON_THE_WAY_BACK: readonly string[] = ['CORS', 'HTTP_HOST_REFUSED'];

/** @returns the way of a call as it is predicted: it ends at the hop that decides. */
export function predictedWay(address: Address, prediction: Prediction): Way {
  const { vantage } = prediction;
  const leg =
    vantage === 'browser' ? fromBrowser(address, prediction) : fromContainer(vantage, address, prediction);
  return withOnward(leg, address);
}

function fromBrowser(address: Address, { outcome, code, hops }: Prediction): FirstLeg {
  const via = viaFromBrowser(address);
  const way = { from: 'browser', via, to: placeOf(address), isSure: outcome !== 'unknown' } as const;
  if (outcome === 'works') return { ...way, end: 'arrives' };
  if (ON_THE_WAY_BACK.includes(code)) return { ...way, end: 'withheld' };
  const last = hops.at(-1);
  switch (last?.kind) {
    case 'browser':
    case 'vantage':
      return { ...way, end: 'in-browser' };
    case 'published-port':
    case 'firewall':
      return { ...way, via: 'door', end: 'at-door' };
    case 'listener':
    case 'proxy':
      return last.place.kind === 'container'
        ? { ...way, end: 'at-target' }
        : { ...way, via: 'door', end: 'at-door' };
    case 'route':
    case 'isolation':
      return { ...way, end: via === 'road' ? 'at-engine' : 'in-host' };
    case 'name':
    case undefined:
      return { ...way, end: 'in-host' };
  }
}

function fromContainer(from: 'web' | 'api', address: Address, { outcome, hops }: Prediction): FirstLeg {
  const via = viaOf(address);
  const way = { from, via, to: placeOf(address), isSure: outcome !== 'unknown' } as const;
  if (outcome === 'works') return { ...way, end: 'arrives' };
  const leavesNetwork = via === 'gateway' || via === 'host';
  const last = hops.at(-1);
  if (last?.kind === 'name') return { ...way, via: 'names', end: 'at-names' };
  if (via === 'self') return { ...way, end: 'in-self' };
  if (last?.kind === 'route' || last?.kind === 'isolation') {
    return leavesNetwork ? { ...way, via: 'gateway', end: 'at-gateway' } : { ...way, end: 'in-room' };
  }
  const isInContainer = last?.place.kind === 'container';
  if (leavesNetwork && !isInContainer) return { ...way, end: via === 'gateway' ? 'at-gateway' : 'in-host' };
  return { ...way, end: 'at-target' };
}
