import type { Context } from '../cli/context.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { renderChecks } from '../doctor/render-checks.ts';
import type { ExitName } from '../errors/exit-codes.ts';

/** `dari doctor`: checks everything that a start needs, and says what to do for each. Leaves nothing behind. */
export async function doctor({ json }: { readonly json: boolean }, context: Context): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  const results = await runChecks(context);
  if (json) {
    const checks = results.map(({ id, state, finding }) => ({
      id,
      state,
      ...texts.doctor.finding(finding),
      facts: finding,
    }));
    world.stdout(`${JSON.stringify({ checks })}\n`);
  } else world.stdout(renderChecks(results, texts, outStyle, world.terminal.columns()));
  return results.some(({ state }) => state === 'fail') ? 'doctor' : 'ok';
}
