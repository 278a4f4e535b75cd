import { randomBytes, randomInt } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { freeSubnet, type Claim, type ClaimScene, type ImageNames, type ClaimPlace } from '@dari/course';
import type { Engine } from '@dari/engine';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { isLocal } from '../engine/open-engine.ts';
import { openObserver } from '../lesson/answer-question.ts';
import { agentOwner } from '../routes/agent-label.ts';
import { openRoutes } from '../routes/open-routes.ts';
import { sweepAgents } from '../routes/sweep-agents.ts';
import { withoutAgents } from '../routes/without-agents.ts';
import { claimsFolder, makeFolder, removeFolder, sweepFolders } from './claims-folder.ts';
import { CLAIMS_LABEL, isLeftover } from './claims-label.ts';
import type { ClaimsRun } from './claims-run.ts';
import { removeLabelled } from './remove-labelled.ts';
import { runScene, type ClaimResult } from './run-scene.ts';

/**
 * Tests claims on an engine, the scenes side by side. What was made is gone at the end, also after an interruption, and
 * so is what a killed run has left; a run that still goes on is left alone.
 *
 * @param told is called with each result as it comes.
 * @returns the results, in no order.
 * @throws EngineError, ImageError, and what the signal aborts with
 */
export async function runClaims(
  scenes: readonly ClaimScene[],
  { engine, topology, images }: { engine: Engine; topology: Topology; images: ImageNames },
  context: Context,
  told: (claim: Claim) => void,
): Promise<readonly ClaimResult[]> {
  const { world } = context;
  const owner = agentOwner(hostname(), process.pid);
  await Promise.all([
    sweepAgents(engine, topology),
    sweepFolders(world.root),
    removeLabelled(engine, (other) => isLeftover(other, hostname())),
  ]);
  const folder = claimsFolder(world.root, process.pid);
  await makeFolder(folder);
  const results: ClaimResult[] = [];
  try {
    await using namespaces = await openRoutes(engine, withoutAgents(topology), context);
    const run: ClaimsRun = {
      engine,
      world,
      images,
      folder,
      observer: openObserver(namespaces),
      place: placeOf(engine, topology),
      label: `${CLAIMS_LABEL}=${owner}`,
      ending: `-c${randomBytes(2).toString('hex')}`,
    };
    const all = scenes.map((scene) =>
      runScene(scene, run, (result) => {
        results.push(result);
        told(result.claim);
      }),
    );
    // All of them have to have ended before anything is removed, or one could still make something.
    const ends = await Promise.allSettled(all);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } finally {
    await removeLabelled(engine, (other) => other === owner || isLeftover(other, hostname()));
    await removeFolder(folder);
  }
  return results;
}

function placeOf(engine: Engine, { networks }: Topology): ClaimPlace {
  const { desktop, rootless } = engine.facts;
  const here = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const taken = [
    ...networks.flatMap(({ subnets }) => subnets.map(({ subnet }) => subnet)),
    ...here.flatMap(({ cidr }) => cidr ?? []),
  ];
  const subnet = freeSubnet(taken, randomInt);
  return { desktop, rootless, local: isLocal(engine), subnet, subnetGateway: subnet.replace(/0\/24$/, '1') };
}
