import { CLAIM_SCENES, CLAIM_TEXTS, claimText, scenesOf, tellTest } from '@dari/course';
import type { Context } from '../cli/context.ts';
import { chooseClaims, readId } from '../claims/choose-claims.ts';
import { tellClaims } from '../claims/claims-report.ts';
import { renderClaims } from '../claims/render-claims.ts';
import { runClaims } from '../claims/run-claims.ts';
import { renderCommands } from '../claims/render-commands.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { imageNames, makeLessonImages } from '../lesson/lesson-images.ts';
import { seconds } from '../render/progress.ts';
import { startProgress } from '../render/start-progress.ts';

export interface ClaimsOptions {
  /** None: all of them. */
  readonly ids: readonly string[];
  /** Only what this note says. */
  readonly note: string | null;
  readonly json: boolean;
}

/** `dari claims`: tests what the lecture notes say on the engine at hand. Ends with 0 when every claim was decided. */
export async function claims(options: ClaimsOptions, context: Context): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  const scenes = scenesOf(chooseClaims(options.ids, options.note));
  const engine = await openEngine(world);
  const topology = await engine.observe(world.signal);
  const roles = [...new Set(scenes.flatMap((scene) => scene.images))];
  const images = await makeLessonImages(roles, engine, topology, context);
  const all = scenes.flatMap((scene) => scene.claims).length;
  const progress = startProgress(context);
  const began = performance.now();
  let done = 0;
  progress.start('claims', texts.claims.testing(all));
  const results = await runClaims(scenes, { engine, topology, images }, context, () => {
    done += 1;
    progress.update('claims', `${done}/${all}`, done / all);
  }).finally(() => {
    progress.done('claims');
    progress.close();
  });
  const took = performance.now() - began;
  const told = tellClaims(results, images, texts.routes.language);
  const { version, operatingSystem } = engine.facts;
  if (options.json) {
    const report = { engine: { version, operatingSystem }, ms: Math.round(took), claims: told };
    world.stdout(`${JSON.stringify(report)}\n`);
  } else {
    const columns = world.terminal.columns();
    world.stdout(renderClaims(told, seconds(took), version, texts, outStyle, columns));
  }
  return told.some(({ verdict }) => verdict === 'undecided') ? 'undecided' : 'ok';
}

/** `dari claims --commands ID`: what to type to see one claim oneself. Nothing is run. */
export async function claimCommands(word: string, json: boolean, context: Context): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  const id = readId(word);
  const scene = CLAIM_SCENES.find((one) => one.claims.some((claim) => claim.id === id));
  const claim = scene?.claims.find((one) => one.id === id);
  if (scene === undefined || claim === undefined) throw new Error(`the claim ${id} has no scene`);
  const engine = await openEngine(world);
  const images = imageNames(await engine.observe(world.signal));
  const text = claimText(id, texts.routes.language);
  const { words } = CLAIM_TEXTS[texts.routes.language];
  world.stdout(
    renderCommands({ scene, claim, text, tested: tellTest(claim, words) }, images, json, texts, outStyle),
  );
  return 'ok';
}
