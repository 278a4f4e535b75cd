import { expect, it } from 'vitest';
import type { Step } from '@dari/topology';
import { engineFixture } from '../test/engine-fixture.ts';
import { stepOf } from '../test/step-of.ts';
import { applyPlan } from './apply-plan.ts';
import type { ApplyEvent } from './plan-event.ts';

it('applyPlan makes a network and then two containers side by side', async () => {
  await using fixture = await engineFixture(process.env);
  const { engine, labels, name } = fixture;
  const image = await fixture.server();
  const network = {
    ...stepOf({ kind: 'create-network', network: { name, driver: 'bridge', internal: false, labels } }),
    id: 'net',
  };
  const containers = ['a', 'b'].map((suffix): Step => {
    const container = fixture.container(suffix, { image });
    return { ...stepOf({ kind: 'create-container', container }), id: suffix, after: ['net'] };
  });
  const events: ApplyEvent[] = [];
  await applyPlan(
    engine,
    { steps: [...containers, network], conflicts: [] },
    { prepareImage: () => Promise.reject(new Error('none asked for')), emit: (event) => events.push(event) },
  );
  const lines = events.map((event) => `${event.kind} ${'step' in event ? event.step.id : ''}`);
  expect(lines.slice(0, 4)).toEqual([
    'step-started net',
    'step-done net',
    'step-started a',
    'step-started b',
  ]);
  const { containers: found } = await engine.observe();
  expect(found.filter((one) => one.labels['dev.dari.project'] === name).map(({ state }) => state)).toEqual([
    'running',
    'running',
  ]);
});
