import { isAtLeast } from '../prepare/version.ts';
import { OUTSIDE_PLACE, missing, stop } from '../follow/call.ts';
import type { Call, Ending, Path } from '../follow/call.ts';
import { ipv4 } from '../prepare/ip.ts';
import { useAddress } from '../remedies/addresses.ts';
import type { Answer } from './answer.ts';
import type { AskedName } from './asked-name.ts';
import { askEngine } from './engine-dns.ts';
import { answersInHosts, answersLookedUp } from './in-files.ts';
import { whyNotFound } from './not-found.ts';

/** How many letters of a container's id are a name of it. */
const SHORT_ID = 12;

const DESKTOP_NAMES = new Set(['host.docker.internal', 'gateway.docker.internal']);

/** A name in a container: `/etc/hosts`, then the engine's DNS on its own networks, then the DNS outside. */
export function resolveInContainer(call: Call, path: Path, typed: string): readonly Answer[] | Ending {
  const { space, known } = call;
  const { engine } = known.topology;
  const asked = known.askedName(typed);
  const inHosts = answersInHosts(call, typed, asked.lower);
  // Desktop maps the name to an address that is the machine itself.
  if (engine.desktop && DESKTOP_NAMES.has(asked.lower)) return [toMachine(call, typed)];
  if (inHosts !== null) return inHosts;

  const swarmBug = bugOfTheVersion(call, path, asked);
  if (swarmBug !== null) return swarmBug;
  const answers = askEngine(known, space.dnsEnds, asked);
  if (answers === null) return missing(path, 'name', space.place, 'engine-version', asked.plain);
  if (answers.length > 0) {
    const isSure = asked.doubtful === null || answers.some(({ rule }) => rule === 'S4');
    return isSure ? answers : lookedUp(call, path, asked, answers);
  }

  const looked = answersLookedUp(call, typed, asked.lower);
  if (looked !== null && looked.length > 0) return looked;
  const asksOutside = looked === null && space.ends.length > 0 && asked.mayBeOutside;
  if (asksOutside && !isShutIn(call)) return missing(path, 'name', OUTSIDE_PLACE, 'outside-dns', typed);
  return whyNotFound(call, path, asked);
}

/** Only a look at the DNS itself tells whether a name that the engine may have made up is in it. */
function lookedUp(
  call: Call,
  path: Path,
  { plain, lower, doubtful }: AskedName,
  answers: readonly Answer[],
): readonly Answer[] | Ending {
  const { space } = call;
  const found = space.lookups.get(lower);
  if (found === undefined) return missing(path, 'name', space.place, 'made-up-name', plain);
  if (found.length > 0) return answers;
  const { name, id } = doubtful?.container ?? { name: plain, id: plain };
  return stop(path, {
    kind: 'name',
    place: space.place,
    rule: 'C31',
    fact: { id: 'name-made-up', name: plain, container: name },
    outcome: 'name-not-found',
    code: 'NAME_UNKNOWN',
    remedy: useAddress(call.address, { host: id.slice(0, SHORT_ID) }),
  });
}

/** Since Engine 26 (and 25.0.5) the DNS of internal networks asks nobody outside: CVE-2024-29018. */
function isShutIn({ space, known }: Call): boolean {
  const internal = space.ends.every(({ net }) => net.network.internal);
  return internal && isAtLeast(known.version, 26) === true;
}

function toMachine({ space }: Call, name: string): Answer {
  const ip = ipv4(0x7f000001);
  return {
    ip,
    rule: 'C25',
    place: space.place,
    fact: { id: 'name-in-hosts', name, ip: name },
    toClient: true,
  };
}

/**
 * 29.0.0 lost the names of other networks once the node was in a swarm; 29.0.1 has them again. Builds that call themselves
 * 29.0.0 and something are of before or after it: the one of moby v2.0.0-beta.24 has the names.
 */
function bugOfTheVersion({ known, space }: Call, path: Path, asked: AskedName): Ending | null {
  const { topology } = known;
  // Few engines are in a swarm: most need not read the version.
  if (!topology.swarm || !/^29\.0\.0($|\+)/.test(topology.engine.version)) return null;
  const others = space.dnsEnds.filter(({ net }) => net.kind !== 'overlay');
  if (askEngine(known, others, asked)?.length === 0) return null;
  return stop(path, {
    kind: 'name',
    place: space.place,
    rule: 'C30',
    fact: { id: 'engine-bug', name: asked.plain, version: topology.engine.version },
    outcome: 'name-not-found',
    code: 'ENGINE_BUG',
    remedy: { id: 'update-engine', version: '29.0.1', commands: [] },
  });
}
