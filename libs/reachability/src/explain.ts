import type { Topology } from '@dari/topology';
import type { Address } from './address/address.ts';
import { parseAddress } from './address/parse-address.ts';
import { answerInBrowser, refusedByBrowser } from './follow/browser.ts';
import { ENGINE_PLACE, stop } from './follow/call.ts';
import type { Call, Ending, Path } from './follow/call.ts';
import { dial } from './follow/dial.ts';
import { start, unpause } from './remedies/start.ts';
import { nearestName } from './names/nearest-name.ts';
import { prepare } from './prepare/prepare.ts';
import type { Box, Prepared } from './prepare/prepared.ts';
import type { Remedy } from './remedy.ts';
import type { Vantage } from './vantage.ts';
import type { Verdict } from './verdict.ts';

/** Answers for one topology. */
export type Explain = (vantage: Vantage, address: Address) => Verdict;

/** As {@link explain}, for many routes of one topology: its indexes are made here, once. */
export function explainer(topology: Topology): Explain {
  const known = prepare(topology);
  return (vantage, address) => {
    const hops: Path = [];
    const { outcome, code, remedy } = follow(known, hops, vantage, address);
    const isName = hops.at(-1)?.kind === 'name';
    return { vantage, address, outcome, code, hops, remedy: proven(known, vantage, remedy, isName) };
  };
}

const explainers = new WeakMap<Topology, Explain>();

/**
 * Follows a call from `vantage` to `address` through a topology: the name, the route, what keeps networks apart, the
 * published port, the listener. Pure, and total: it never throws, whatever the topology holds. What nobody has read is
 * `unknown`, with the fact that is missing.
 *
 * The first call with a topology makes its indexes, which are kept as long as the topology is. A topology is not changed
 * afterwards.
 */
export function explain(topology: Topology, vantage: Vantage, address: Address): Verdict {
  let ask = explainers.get(topology);
  if (ask === undefined) {
    ask = explainer(topology);
    explainers.set(topology, ask);
  }
  return ask(vantage, address);
}

function follow(known: Prepared, path: Path, vantage: Vantage, address: Address): Ending {
  if (vantage.kind === 'container') {
    const box = findBox(known, vantage.container);
    if (box === null) return noSuchVantage(known, path, vantage.container);
    if (box.space === null || box.paused) return vantageStands(path, box);
    return dial({ known, address, port: address.port, space: box.space, box, browser: false }, path);
  }
  const browser = vantage.kind === 'browser';
  const call: Call = { known, address, port: address.port, space: known.client, box: null, browser };
  if (!browser) return dial(call, path);
  const refused = refusedByBrowser(path, address, vantage.page);
  return refused ?? answerInBrowser(path, address, vantage.page, dial(call, path));
}

/** An address may lead to another one, and so on; longer chains are not known. */
const MOST_ADDRESSES = 3;

/**
 * An address that fails as well is no remedy: then the one it leads to is, or what mends it. A name that was wrong is
 * corrected first, whatever comes then.
 */
function proven(known: Prepared, vantage: Vantage, first: Remedy | null, isName: boolean): Remedy | null {
  let remedy = first;
  for (let count = 0; remedy?.id === 'use-address' && count < MOST_ADDRESSES; count += 1) {
    const ending = follow(known, [], vantage, parseAddress(remedy.address));
    if (ending.outcome === 'works') return remedy;
    if (ending.outcome === 'unknown' || ending.remedy === null) return first;
    remedy = ending.remedy;
  }
  return isName || remedy?.id === 'use-address' ? first : remedy;
}

/** Letters of an id that may stand for a container, at least. */
const SHORTEST_ID = 4;

/** @returns the container with this name, this id, or the only one whose id begins so. */
function findBox({ boxByName, boxById, boxes }: Prepared, name: string): Box | null {
  const exact = boxByName.get(name) ?? boxById.get(name);
  if (exact !== undefined) return exact;
  if (name.length < SHORTEST_ID) return null;
  const [first, second] = boxes.filter(({ container }) => container.id.startsWith(name));
  return first !== undefined && second === undefined ? first : null;
}

function noSuchVantage({ boxByName }: Prepared, path: Path, name: string): Ending {
  const nearest = nearestName(name, boxByName.keys());
  const remedy: Remedy =
    nearest === null
      ? { id: 'check-name', name, commands: [{ words: ['docker', 'ps'] }] }
      : { id: 'name-a-container', container: nearest, commands: [] };
  return stop(path, {
    kind: 'vantage',
    place: ENGINE_PLACE,
    rule: 'V1',
    fact: { id: 'vantage-not-there', container: name },
    outcome: 'unknown',
    code: 'VANTAGE_UNKNOWN',
    remedy,
  });
}

/** A container that does not run calls nobody. */
function vantageStands(path: Path, { container, place, paused }: Box): Ending {
  const { name, state } = container;
  return stop(path, {
    kind: 'vantage',
    place,
    rule: 'V1',
    fact: { id: 'vantage-not-running', container: name, state },
    outcome: 'unknown',
    code: 'VANTAGE_NOT_RUNNING',
    remedy: paused ? unpause(name) : start(name),
  });
}
