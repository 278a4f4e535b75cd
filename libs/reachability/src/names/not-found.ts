import { stop } from '../follow/call.ts';
import type { Call, Ending, Path, Stop } from '../follow/call.ts';
import type { Box, Prepared } from '../prepare/prepared.ts';
import { recreate } from '../remedies/recreate.ts';
import { useAddress } from '../remedies/addresses.ts';
import { nearestName } from './nearest-name.ts';
import { whyNotThisContainer } from './not-this-container.ts';

const HOST_ALIAS = 'host.docker.internal';

/**
 * @returns whether only the DNS outside knows if there is such a name. Names without a dot, names of this engine and the
 * name that Docker gives to the host are not looked for there.
 */
export function mayBeOutside({ nets, boxesByName }: Prepared, name: string): boolean {
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  if (dot < 0 || lower === HOST_ALIAS || lower.endsWith('.invalid')) return false;
  const last = lower.slice(dot + 1);
  return !boxesByName.has(lower) && !nets.some(({ network }) => network.name.toLowerCase() === last);
}

/** Nobody has the name at this vantage: why not, and what would mend it? */
export function whyNotFound(call: Call, path: Path, name: string): Ending {
  return stop(path, hostAlias(call, name) ?? ofContainer(call, name) ?? unknownName(call, name));
}

function hostAlias(call: Call, name: string): Stop | null {
  if (name.toLowerCase() !== HOST_ALIAS) return null;
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

function ofContainer(call: Call, name: string): Stop | null {
  const { boxesByName, nets } = call.known;
  const whole = best(boxesByName.get(name.toLowerCase()));
  if (whole !== null) return whyNotThisContainer(call, name, whole, null);
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const suffix = name.slice(dot + 1).toLowerCase();
    const net = nets.find(({ network }) => network.name.toLowerCase() === suffix);
    const box = best(boxesByName.get(name.slice(0, dot).toLowerCase()));
    if (net !== undefined && box !== null) return whyNotThisContainer(call, name, box, net);
  }
  return null;
}

/** Of several containers with one name the one that runs. */
function best(boxes: readonly Box[] | undefined): Box | null {
  return boxes?.find(({ alive }) => alive) ?? boxes?.[0] ?? null;
}

function unknownName({ known, address, space }: Call, name: string): Stop {
  const nearest = nearestName(name, known.boxByName.keys());
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
