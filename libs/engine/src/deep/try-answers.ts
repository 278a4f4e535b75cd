import type { Topology } from '@dari/topology';
import { serversOf } from './http-trials.ts';
import type { Namespaces } from './namespaces.ts';
import type { Readings } from './readings.ts';
import { unlessGone } from './unless-gone.ts';

/**
 * Finds out at some ports whether anybody does anything with a call: the kernel takes calls for a paused container too,
 * and no list tells whose a socket is.
 */
export async function tryAnswers(
  topology: Topology,
  namespaces: Namespaces,
  readings: Readings,
  ports: readonly number[],
): Promise<void> {
  const servers = [...new Set(ports)].flatMap((port) => serversOf(topology, readings, port));
  await Promise.all(
    servers.map(async ({ where, key, to }) => {
      if (readings.answers.has(key)) return;
      const target = { scheme: 'tcp', host: to.address, port: to.port } as const;
      const dialled = await unlessGone(() => namespaces.ask(where, { kind: 'dial', target }));
      if (dialled?.outcome === 'works' || dialled?.outcome === 'closed') readings.answers.set(key, true);
      if (dialled?.outcome === 'timeout') readings.answers.set(key, false);
    }),
  );
}
