import type { Engine, EngineStep } from '@dari/engine';
import { CLAIMS_LABEL } from './claims-label.ts';

const CAUSE = { after: [], cause: { code: 'asked-to-remove', facts: {} } } as const;

/**
 * Removes what runs of `dari claims` have made: containers first, as networks and volumes may be in use until then.
 *
 * @param mine whether the value of the label is that of a run whose things have to go.
 */
export async function removeLabelled(engine: Engine, mine: (owner: string) => boolean): Promise<void> {
  const { containers, networks, volumes } = await engine.observe();
  const isMine = ({ labels }: { readonly labels: Readonly<Record<string, string>> }): boolean => {
    const owner = labels[CLAIMS_LABEL];
    return owner !== undefined && mine(owner);
  };
  const apply = (steps: readonly EngineStep[]): Promise<unknown> =>
    Promise.all(steps.map((step) => engine.apply(step)));
  await apply(
    containers
      .filter(isMine)
      .map(({ id, name }) => ({ kind: 'remove-container', id: name, name, containerId: id, ...CAUSE })),
  );
  await apply([
    ...networks
      .filter(isMine)
      .map(({ id, name }) => ({ kind: 'remove-network', id: name, name, networkId: id, ...CAUSE }) as const),
    ...volumes
      .filter(isMine)
      .map(({ name }) => ({ kind: 'remove-volume', id: name, name, ...CAUSE }) as const),
  ]);
}
