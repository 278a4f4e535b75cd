import { plan, STACK_NAMES } from '@dari/topology';
import { findConflicts } from '../../ports/check-ports.ts';
import { describeProblem } from '../../errors/describe-problem.ts';
import { containersOf } from '../../readiness/tier-target.ts';
import { chooseStack } from '../../stack/choose-stack.ts';
import { runningStack } from '../../stack/running-stack.ts';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';

/** Whether the stack that runs, or the default one, could open its ports. */
export async function checkPorts({
  context,
  settings,
  engine,
  topology,
}: Patient): Promise<Omit<CheckResult, 'id'>> {
  const { world, texts } = context;
  const ours = containersOf(topology, settings.DARI_PROJECT);
  const used = ours
    .filter(({ state }) => state === 'running')
    .flatMap(({ published }) => published.map(({ hostPort }) => hostPort));
  const running = runningStack(ours);
  const name = STACK_NAMES.find((known) => known === running) ?? 'bridge';
  const { stack } = await chooseStack(name, settings, 'auto', { engine, topology, world });
  const conflicts = await findConflicts(stack, plan(stack, topology), topology, engine, world.platform);
  const ports = conflicts.filter(({ kind }) => kind.startsWith('port-'));
  if (ports.length > 0) {
    const { explanations } = describeProblem({ kind: 'conflict', conflicts: ports }, texts);
    const found = explanations.map((one) => `${one.what} (${one.found})`).join(' ');
    return {
      state: 'fail',
      finding: { code: 'error', found, remedy: explanations.map((one) => one.next[0] ?? '').join('; ') },
    };
  }
  const wanted = stack.containers.flatMap(({ published }) => published.map(({ hostPort }) => hostPort));
  const free = wanted.filter((port) => !used.includes(port));
  return { state: 'ok', finding: { code: 'ports-free', ports: free, ours: [...new Set(used)] } };
}
