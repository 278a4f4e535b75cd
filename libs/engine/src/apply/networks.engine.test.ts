import { describe, expect, it } from 'vitest';
import { engineFixture } from '../test/engine-fixture.ts';
import { present } from '../test/vantage.ts';
import { createNetwork } from './network-steps.ts';

const driver = 'bridge';
const internal = false;

describe('networks', () => {
  it('are made once, however often and however many ask', async () => {
    await using fixture = await engineFixture(process.env);
    const { apply, engine, labels, name } = fixture;
    const step = { kind: 'create-network', network: { name, driver, internal, labels } } as const;
    await Promise.all([apply(step), apply(step)]);
    await apply(step);
    const { networks } = await engine.observe();
    expect(networks.filter((network) => network.name === name)).toMatchObject([{ driver, labels }]);
  });

  it('of somebody else are named and left alone', async () => {
    await using fixture = await engineFixture(process.env);
    const { apply, labels, name } = fixture;
    await apply({ kind: 'create-network', network: { name, driver, internal, labels } });
    const network = { name, driver, internal, labels: { 'dev.dari.project': 'other' } } as const;
    await expect(apply({ kind: 'create-network', network })).rejects.toMatchObject({
      kind: 'name-in-use',
      facts: { what: 'network', name, owner: name },
    });
  });

  it('are not removed while somebody is on them, who is named', async () => {
    await using fixture = await engineFixture(process.env);
    const { apply, engine, labels, name } = fixture;
    await apply({ kind: 'create-network', network: { name, driver, internal, labels } });
    const container = fixture.container('a', { image: await fixture.server() });
    await apply({ kind: 'create-container', container });
    const networkId = (await engine.observe()).networks.find((one) => one.name === name)?.id ?? '';
    const step = { kind: 'remove-network', name, networkId } as const;
    await expect(apply(step)).rejects.toMatchObject({
      kind: 'in-use',
      facts: { what: 'network', name, containers: container.name },
    });
    const { id } = await present(fixture, 'a');
    await apply({ kind: 'remove-container', name: container.name, containerId: id });
    await apply(step);
    await apply(step);
    expect((await engine.observe()).networks.map((one) => one.name)).not.toContain(name);
  });

  it('that would overlap another one are refused, and the other one is named', async () => {
    await using fixture = await engineFixture(process.env);
    const { api, apply, engine, labels, name } = fixture;
    await apply({ kind: 'create-network', network: { name, driver, internal, labels } });
    const subnet =
      (await engine.observe()).networks.find((one) => one.name === name)?.subnets[0]?.subnet ?? '';
    await expect(
      createNetwork(api, { name: `${name}-2`, driver, internal, labels, subnet }),
    ).rejects.toMatchObject({
      kind: 'subnet-overlap',
      facts: { network: `${name}-2`, subnet, other: name },
    });
  });
});

describe('a running container', () => {
  it('is put on a network and taken off, and doing it twice is no error', async () => {
    await using fixture = await engineFixture(process.env);
    const { apply, labels, name } = fixture;
    await apply({ kind: 'create-network', network: { name, driver, internal, labels } });
    const second = `${name}-second`;
    await apply({ kind: 'create-network', network: { name: second, driver, internal, labels } });
    const container = fixture.container('a', { image: await fixture.server() });
    await apply({ kind: 'create-container', container });
    const { id } = await present(fixture, 'a');
    const where = { name: container.name, containerId: id, network: second };
    for (let turn = 0; turn < 2; turn += 1)
      await apply({ kind: 'connect-network', ...where, aliases: ['x'] });
    const { attachments } = await present(fixture, 'a');
    expect(attachments.find(({ network }) => network === second)).toMatchObject({ aliases: ['x'] });
    for (let turn = 0; turn < 2; turn += 1) await apply({ kind: 'disconnect-network', ...where });
    expect((await present(fixture, 'a')).attachments.map(({ network }) => network)).toEqual([name]);
  });
});
