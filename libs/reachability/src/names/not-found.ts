import { stop } from '../follow/call.ts';
import type { Call, Ending, Path, Stop } from '../follow/call.ts';
import { recreate } from '../remedies/recreate.ts';
import { useAddress } from '../remedies/addresses.ts';
import { HOST_ALIAS } from './asked-name.ts';
import type { AskedName } from './asked-name.ts';
import { whyNotThisContainer } from './not-this-container.ts';

/** Nobody has the name at this vantage: why not, and what would mend it? */
export function whyNotFound(call: Call, path: Path, asked: AskedName): Ending {
  return stop(path, hostAlias(call, asked) ?? ofContainer(call, asked) ?? unknownName(call, asked));
}

function hostAlias(call: Call, { plain: name, readings: [whole] }: AskedName): Stop | null {
  if (whole?.lower !== HOST_ALIAS) return null;
  const { box, space, address } = call;
  const inContainer = box !== null && space.kind === 'container';
  const line = `${HOST_ALIAS}:host-gateway`;
  return {
    kind: 'name',
    place: space.place,
    rule: inContainer ? 'C18' : 'H14',
    fact: { id: 'host-alias-missing', name },
    outcome: 'name-not-found',
    code: 'HOST_ALIAS_MISSING',
    remedy: inContainer
      ? {
          id: 'add-host-alias',
          container: box.container.name,
          name: HOST_ALIAS,
          commands: recreate(box.container, { addHosts: [line] }),
        }
      : useAddress(address, { host: 'localhost' }),
  };
}

function ofContainer(call: Call, { plain, readings }: AskedName): Stop | null {
  for (const { box, net, network } of readings) {
    if (box !== null && (network === null || net !== null)) return whyNotThisContainer(call, plain, box, net);
  }
  return null;
}

function unknownName({ address, space }: Call, asked: AskedName): Stop {
  const name = asked.plain;
  const nearest = asked.nearest();
  return {
    kind: 'name',
    place: space.place,
    rule: 'C8',
    fact: { id: 'name-unknown', name, nearest },
    outcome: 'name-not-found',
    code: 'NAME_UNKNOWN',
    remedy:
      nearest === null
        ? { id: 'check-name', name, commands: [{ words: ['docker', 'ps'] }] }
        : useAddress(address, { host: nearest }),
  };
}
