import { expect, it } from 'vitest';
import { engineFixture } from '../test/engine-fixture.ts';
import { present } from '../test/vantage.ts';

it('a volume is made once and removed once, however often it is asked for', async () => {
  await using fixture = await engineFixture(process.env);
  const { apply, engine, labels, name } = fixture;
  const step = { kind: 'create-volume', volume: { name, labels } } as const;
  await Promise.all([apply(step), apply(step)]);
  const mine = async (): Promise<unknown[]> =>
    (await engine.observe()).volumes.filter((volume) => volume.name === name);
  expect(await mine()).toMatchObject([{ driver: 'local', labels, createdAt: expect.any(String) as string }]);
  await apply({ kind: 'remove-volume', name });
  await apply({ kind: 'remove-volume', name });
  expect(await mine()).toEqual([]);
});

it('a volume of somebody else is named and left alone', async () => {
  await using fixture = await engineFixture(process.env);
  const { apply, labels, name } = fixture;
  await apply({ kind: 'create-volume', volume: { name, labels } });
  const volume = { name, labels: { 'dev.dari.project': 'other' } };
  await expect(apply({ kind: 'create-volume', volume })).rejects.toMatchObject({
    kind: 'name-in-use',
    facts: { what: 'volume', name, owner: name },
  });
});

it('a volume is not removed while a container uses it, which is named', async () => {
  await using fixture = await engineFixture(process.env);
  const { apply, labels, name } = fixture;
  await apply({ kind: 'create-volume', volume: { name, labels } });
  const mounts = [{ kind: 'volume', volume: name, target: '/v', readOnly: true }] as const;
  const container = fixture.container('a', { image: await fixture.server(), mounts, networks: [] });
  await apply({ kind: 'create-container', container });
  await expect(apply({ kind: 'remove-volume', name })).rejects.toMatchObject({
    kind: 'in-use',
    facts: { what: 'volume', name, containers: container.name },
  });
  expect((await present(fixture, 'a')).networkMode).toBe('bridge');
});
