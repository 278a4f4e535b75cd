import {
  claimSeen,
  onlyLooks,
  withoutEnding,
  type Claim,
  type ClaimScene,
  type Observed,
  type Ruling,
} from '@dari/course';
import { EngineError } from '@dari/engine';
import type { ClaimsRun } from './claims-run.ts';
import { sceneAsker, type SceneAsker } from './scene-asker.ts';

/** How many claims that change nothing are tested at once in a scene: most of them wait for answers. */
const LOOKERS = 4;

/** What became of one claim. */
export interface ClaimResult {
  readonly claim: Claim;
  readonly scene: ClaimScene;
  readonly outcome:
    | { readonly kind: 'judged'; readonly ruling: Ruling; readonly evidence: readonly Observed[] }
    /** It could not be tested; `why` is for people, in the words of who refused. */
    | { readonly kind: 'undecided'; readonly why: string };
}

/**
 * Sets one scene up and tests its claims: side by side those that only look, then one after another those that change
 * something. What fails concerns only the claims that need it.
 *
 * @param told is called with each result as it comes.
 * @throws EngineError when the engine goes away; what `run.world.signal` aborts with
 */
export async function runScene(
  scene: ClaimScene,
  run: ClaimsRun,
  told: (result: ClaimResult) => void,
): Promise<void> {
  const asker = sceneAsker(scene, run);
  const why = await whyNotSetUp(scene, asker, run);
  const one = async (claim: Claim): Promise<void> => {
    const outcome = why === null ? await test(claim, asker, run) : { kind: 'undecided' as const, why };
    told({ claim, scene, outcome });
  };
  const looking = scene.claims.filter(onlyLooks).values();
  const looker = async (): Promise<void> => {
    for (const claim of looking) await one(claim);
  };
  await Promise.all(Array.from({ length: LOOKERS }, looker));
  for (const claim of scene.claims) if (!onlyLooks(claim)) await one(claim);
}

async function whyNotSetUp(scene: ClaimScene, asker: SceneAsker, run: ClaimsRun): Promise<string | null> {
  try {
    for (const line of scene.setup) {
      const { found } = await asker.ask({ kind: 'type', line });
      if (found.kind === 'type' && found.typed.code !== 0) return `${line}: ${found.typed.err}`;
    }
    return null;
  } catch (error) {
    return unlessOver(error, run);
  }
}

async function test(claim: Claim, asker: SceneAsker, run: ClaimsRun): Promise<ClaimResult['outcome']> {
  const observed: Record<string, Observed> = {};
  try {
    for (const [key, ask] of Object.entries(claim.asks)) observed[key] = await asker.ask(ask);
  } catch (error) {
    return { kind: 'undecided', why: unlessOver(error, run) };
  }
  const found = Object.fromEntries(Object.entries(observed).map(([key, one]) => [key, one.found]));
  const ruling = claim.judge(claimSeen(found, run.place));
  const evidence = ruling.evidence.flatMap((key) => observed[key] ?? []);
  return { kind: 'judged', ruling, evidence };
}

/** @returns what to say of an error that concerns one claim only. @throws the others */
function unlessOver(error: unknown, { world, ending }: ClaimsRun): string {
  if (world.signal.aborted) throw error;
  if (error instanceof EngineError && error.kind === 'no-engine') throw error;
  return withoutEnding(error instanceof Error ? error.message : String(error), ending);
}
