import type { Container, Network } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose } from '../../check/choose.ts';
import type { Call, Target } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import { findCall, triedText } from '../../conditions/find-call.ts';
import { notYet } from '../../conditions/patience.ts';

/** So many networks are looked at. */
const MOST = 4;

export interface PageByName {
  readonly network: Network;
  readonly server: Container;
  readonly caller: Container;
  readonly call: Call;
}

/** Finds a network of the learner's on which one container gets a page from another, on port 80, by its name. */
export function pageByName(scene: Scene): PageByName | { readonly missing: CheckResult } {
  const size = ({ id }: Network): number =>
    scene.containers.filter(({ attachments }) => attachments.some(({ networkId }) => networkId === id))
      .length;
  const fullest = [...scene.networks].sort((a, b) => size(b) - size(a)).slice(0, MOST);
  const results = fullest.map((network) => onNetwork(network, scene));
  const found = results.find((one) => !('missing' in one));
  return found ?? nearest(results) ?? { missing: fail('no-network') };
}

function onNetwork(network: Network, scene: Scene): PageByName | { readonly missing: CheckResult } {
  const none = { code: 'no-container', facts: {} };
  const choice = choose(scene.containers, [isOn(network), isRunning()], none);
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  if (choice.all.length === 1) {
    return { missing: fail('one-on-network', { container: choice.thing.name, network: network.name }) };
  }
  const result = findCall(choice.all, (server) => pageTargets(server, network), scene);
  if (result.found === null) {
    const facts = { network: network.name, tried: triedText(result.tried) };
    return { missing: notYet(choice.all, scene, 'no-page-by-name', facts) };
  }
  return { network, ...result.found };
}

/** Its address first, which tells at once whether anybody serves a page there. */
function pageTargets({ name, attachments }: Container, network: Network): Target[] {
  const at = (host: string): Target => ({ scheme: 'http', host, port: 80 });
  const own = attachments.find(({ networkId }) => networkId === network.id);
  const address = own?.ip ?? own?.ipv6 ?? null;
  return address === null ? [] : [at(address), at(name)];
}

/** Who waits may still hold; and who has two containers there is nearer than who has none. */
function nearest(results: readonly (PageByName | { readonly missing: CheckResult })[]) {
  const rank = (one: (typeof results)[number]): number => {
    if (!('missing' in one)) return 3;
    if (one.missing.kind === 'waiting') return 2;
    return one.missing.kind === 'fail' && one.missing.problem.code.startsWith('container-') ? 0 : 1;
  };
  return [...results].sort((a, b) => rank(b) - rank(a))[0];
}
