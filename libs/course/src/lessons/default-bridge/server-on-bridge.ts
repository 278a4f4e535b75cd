import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose } from '../../check/choose.ts';
import type { Target } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import { findCall, triedText } from '../../conditions/find-call.ts';
import { notYet } from '../../conditions/patience.ts';

/** The port of the server in this lesson: that of MySQL, as in the notes. */
export const PORT = 3306;

export interface ServerOnBridge {
  readonly server: Container;
  readonly ip: string;
  readonly caller: Container;
}

/**
 * Finds the learner's server on the default bridge, and another container there that gets an answer at its address.
 *
 * @param isWanted of several servers only one like this.
 */
export function serverOnBridge(
  scene: Scene,
  isWanted: (server: Container) => boolean = () => true,
): ServerOnBridge | { readonly missing: CheckResult } {
  const bridge = scene.topology.networks.find(({ name }) => name === 'bridge');
  if (bridge === undefined) return { missing: fail('no-default-bridge') };
  const choice = choose(scene.containers, [isOn(bridge), isRunning()], { code: 'no-container', facts: {} });
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  const [only, second] = choice.all;
  if (only !== undefined && second === undefined) {
    return { missing: fail('one-on-bridge', { container: only.name }) };
  }
  const result = findCall(choice.all, (one) => (isWanted(one) ? targetsOf(one) : []), scene);
  if (result.found === null) {
    return { missing: notYet(choice.all, scene, 'no-answer-by-address', { tried: triedText(result.tried) }) };
  }
  const { server, caller, target } = result.found;
  return { server, caller, ip: target.host };
}

/** @returns its address on the default bridge; `null`: it has none. */
export function bridgeIp({ attachments }: Container): string | null {
  return attachments.find(({ network }) => network === 'bridge')?.ip ?? null;
}

function targetsOf(server: Container): Target[] {
  const ip = bridgeIp(server);
  return ip === null ? [] : [{ scheme: 'tcp', host: ip, port: PORT }];
}
