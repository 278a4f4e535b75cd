import { expect, test } from 'vitest';
import { lockProject } from './project-lock.ts';

test('the second one waits until the first gives the project back', async () => {
  const engine = `unix:///test/${process.pid}`;
  const { signal } = new AbortController();
  const order: string[] = [];
  const release = await lockProject(engine, 'p', process.platform, signal, () => order.push('never'));
  const waits = new Promise<void>((resolve) => {
    void lockProject(engine, 'p', process.platform, signal, () => {
      order.push('waits');
      release();
    }).then((again) => {
      order.push('has it');
      again();
      resolve();
    });
  });
  await waits;
  expect(order).toEqual(['waits', 'has it']);
});

test('other projects do not wait', async () => {
  const engine = `unix:///test/other/${process.pid}`;
  const { signal } = new AbortController();
  const first = await lockProject(engine, 'a', process.platform, signal, () => undefined);
  const second = await lockProject(engine, 'b', process.platform, signal, () => expect.unreachable());
  first();
  second();
});
