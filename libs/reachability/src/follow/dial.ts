import { ipv4, parseIp } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Answer } from '../names/answer.ts';
import { resolve } from '../names/resolve.ts';
import type { Outcome } from '../outcome.ts';
import { OUTSIDE_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { dialFromClient } from './from-client.ts';
import { dialFromContainer } from './from-container.ts';
import { dialFromHost } from './from-host.ts';
import { balanced } from './swarm.ts';

const LOOPBACK_4 = ipv4(0x7f000001);
const LOOPBACK_6 = parseIp('::1');

/** Resolves the host of the address, and follows the call to it. */
export function dial(call: Call, path: Path): Ending {
  const { host } = call.address;
  if (host.kind === 'name') {
    const answers = resolve(call, path, host.name);
    return isEnding(answers) ? answers : dialAnswers(call, path, host.name, answers);
  }
  const ip = parseIp(host.ip);
  if (ip === null || (host.kind === 'ipv6' && (host.zone !== null || host.ip.startsWith('fe80:')))) {
    return missing(path, 'route', OUTSIDE_PLACE, 'beyond-the-engine', host.ip);
  }
  return dialIp(call, path, ip);
}

function isEnding(answers: readonly Answer[] | Ending): answers is Ending {
  return 'outcome' in answers;
}

function dialIp(call: Call, path: Path, typed: Ip): Ending {
  const ip = isUnspecified(typed) ? ((typed.family === 4 ? LOOPBACK_4 : LOOPBACK_6) ?? typed) : typed;
  if (call.space.kind === 'container') return dialFromContainer(call, path, ip);
  return call.space.kind === 'host' ? dialFromHost(call, path, ip) : dialFromClient(call, path, ip);
}

/** `0.0.0.0` and `::` are the caller itself: connect(2) on Linux. */
function isUnspecified({ family, number, text }: Ip): boolean {
  return family === 4 ? number === 0 : text === '::';
}

function dialAnswers(call: Call, path: Path, name: string, answers: readonly Answer[]): Ending {
  const [only] = answers;
  if (only !== undefined && answers.length === 1) return dialAnswer(call, path, only);
  const tried = answers.map((answer) => {
    const taken: Path = [];
    return { ip: answer.ip, ending: dialAnswer(call, taken, answer), taken };
  });
  const chosen = choose(tried);
  if (chosen !== null) {
    path.push(...chosen.taken);
    return chosen.ending;
  }
  return stop(path, {
    kind: 'name',
    place: call.space.place,
    rule: 'M10',
    fact: { id: 'several-answers', name, ips: answers.map(({ ip }) => ip.text) },
    outcome: 'unknown',
    code: 'AMBIGUOUS',
    remedy: { id: 'share-one-name', name, commands: [] },
  });
}

interface Tried {
  readonly ip: Ip;
  readonly ending: Ending;
  readonly taken: Path;
}

/** Of several failures the one that says most about the target, as the probe has it. */
const WORST_FIRST: readonly Outcome[] = ['timeout', 'closed', 'refused', 'unreachable'];

/**
 * What becomes of a call to a name with several addresses: clients try the next one until somebody takes the call (RFC
 * 8305), those of IPv6 first (RFC 6724; gai.conf(5)); within a family the order is left to chance.
 *
 * @returns `null` when several of a family take the call and do different things with it.
 */
function choose(tried: readonly Tried[]): Tried | null {
  for (const family of [6, 4]) {
    const own = tried.filter(({ ip }) => ip.family === family);
    const unsure = own.find(({ ending }) => ending.outcome === 'unknown');
    if (unsure !== undefined) return unsure;
    const takers = own.filter(({ ending }) => ending.accepted);
    const [first] = takers;
    if (first === undefined) continue;
    return takers.every(({ ending }) => ending.outcome === first.ending.outcome) ? first : null;
  }
  const outcome = WORST_FIRST.find((worst) => tried.some(({ ending }) => ending.outcome === worst));
  return tried.find(({ ending }) => ending.outcome === outcome) ?? null;
}

function dialAnswer(call: Call, path: Path, { ip, rule, place, fact, toClient, service }: Answer): Ending {
  pass(path, 'name', place, rule, fact);
  if (toClient === true) return dialFromClient(call, path, ip);
  const swarmed = call.known.services.find(({ name }) => name === service);
  return swarmed === undefined ? dialIp(call, path, ip) : balanced(call, path, swarmed, call.port);
}
