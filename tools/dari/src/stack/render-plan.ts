import type { Plan, Step } from '@dari/topology';
import type { Style } from '../render/style.ts';
import type { Texts } from '../text/texts.ts';

const MARKS: Partial<Record<Step['kind'], string>> = {
  'remove-container': '-',
  'remove-network': '-',
  'remove-volume': '-',
  'disconnect-network': '-',
  'recreate-container': '±',
};

/** Each step with its cause, in the order in which they are done. */
export function renderPlan(plan: Plan, texts: Texts, style: Style): string {
  if (plan.steps.length === 0) return `${texts.plan.nothing}\n`;
  const lines = plan.steps.map((step) => {
    const mark = MARKS[step.kind] ?? '+';
    const colour = mark === '-' ? style.red : mark === '±' ? style.yellow : style.green;
    return `  ${colour(mark)} ${texts.plan.step(step)}\n      ${style.dim(texts.plan.cause(step.cause))}`;
  });
  return `${texts.plan.header(plan.steps.length)}\n${lines.join('\n')}\n`;
}

/** @returns the steps for programs: what and why, without the contents of containers and images. */
export function planAsJson(plan: Plan): unknown[] {
  return plan.steps.map(({ id, kind, cause, after }) => ({ id, kind, cause, after }));
}
