import { expect, test } from 'vitest';
import type { Api } from '../http/api.ts';
import { removeNetwork } from './network-steps.ts';

const STEP = { name: 'web-net', networkId: 'n1' };
const REFUSAL = 'error while removing network: network web-net id n1 has active endpoints';

/** An engine that refuses to remove the network, and then tells who is on it. */
function refusing(containers: Readonly<Record<string, { readonly Name: string }>>): Api {
  const json = ({ method }: { readonly method: string }): Promise<unknown> =>
    method === 'DELETE' ? Promise.reject(new Error(REFUSAL)) : Promise.resolve({ Containers: containers });
  return { json } as unknown as Api;
}

test('who is on a network that is not removed is named', async () => {
  const api = refusing({ c1: { Name: 'one' }, c2: { Name: 'two' } });
  await expect(removeNetwork(api, STEP)).rejects.toMatchObject({
    kind: 'in-use',
    message: REFUSAL,
    facts: { name: 'web-net', by: 'containers', containers: 'one, two' },
  });
});

test('that nobody is on it is told: the engine counts wrongly', async () => {
  await expect(removeNetwork(refusing({}), STEP)).rejects.toMatchObject({
    kind: 'in-use',
    facts: { name: 'web-net', by: 'engine', containers: '' },
  });
});
