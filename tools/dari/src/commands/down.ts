import type { Engine } from '@dari/engine';
import { isOurs, planRemoval, type Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { lockProject } from '../files/project-lock.ts';
import { seconds } from '../render/progress.ts';
import { startProgress } from '../render/start-progress.ts';
import { loadProjectName } from '../settings/load-settings.ts';
import { interrupted, makeChanges } from '../stack/make-changes.ts';
import { planAsJson } from '../stack/render-plan.ts';

export interface DownOptions {
  /** Delete the data as well. */
  readonly volumes: boolean;
  /** The name of the volume, given in advance; `null`: ask. */
  readonly yes: string | null;
  readonly json: boolean;
}

/** `dari down`: removes what we made for this project. Needs no more of `.env` than the project's name. */
export async function down(options: DownOptions, context: Context): Promise<ExitName> {
  const { world, texts, style } = context;
  const startedAt = Date.now();
  const project = await loadProjectName(world.root, world.env);
  const engine = await openEngine(world);
  // Asked first: a question on the terminal may stay open for long, and nothing may be half done meanwhile.
  const doomed = options.volumes ? await confirmed(options, engine, project, context) : [];
  const progress = startProgress(context);
  const release = await lockProject(engine.endpoint.url, project, world.platform, world.signal, () => {
    progress.line(texts.up.waitingForOther);
  });
  try {
    const topology = await engine.observe(world.signal);
    const changes = planRemoval(project, topology, { volumes: doomed });
    await makeChanges(engine, changes, context, progress);
    progress.close();
    const conflicts = changes.conflicts.filter((one) => one.kind !== 'port-held-by-container');
    if (conflicts.length > 0) throw new CliError({ kind: 'conflict', conflicts });
    const kept = dataVolumes(topology, project).filter((name) => !doomed.includes(name));
    if (options.json) world.stdout(`${JSON.stringify({ project, removed: planAsJson(changes), kept })}\n`);
    const nothing = changes.steps.length === 0;
    const took = seconds(Date.now() - startedAt);
    world.stderr(
      nothing
        ? `${texts.commands.downNothing(project)}\n`
        : `${style.green('✓')} ${texts.commands.downDone(took)}\n`,
    );
    for (const volume of kept) {
      world.stderr(
        `  ${texts.commands.dataKept(volume)}\n  ${style.dim(texts.commands.howToDelete(volume))}\n`,
      );
    }
    return 'ok';
  } finally {
    progress.close();
    release();
  }
}

function dataVolumes(topology: Topology, project: string): string[] {
  return topology.volumes.filter(({ labels }) => isOurs(labels, project)).map(({ name }) => name);
}

/** @returns the volumes whose name was given or typed. @throws {@link CliError} `not-confirmed`, `interrupted` */
async function confirmed(
  { yes }: DownOptions,
  engine: Engine,
  project: string,
  { world, texts }: Context,
): Promise<readonly string[]> {
  const volumes = dataVolumes(await engine.observe(world.signal), project);
  const wrong = volumes[0] !== undefined && yes !== null && !volumes.includes(yes);
  if (wrong) throw new CliError({ kind: 'not-confirmed', volume: volumes[0] ?? '', typed: yes });
  if (yes !== null) return volumes.filter((name) => name === yes);
  const agreed: string[] = [];
  for (const volume of volumes) {
    const typed = await world.ask(texts.commands.askVolume(volume));
    if (world.signal.aborted) throw interrupted(world, [], []);
    if (typed?.trim() !== volume)
      throw new CliError({ kind: 'not-confirmed', volume, typed: typed?.trim() ?? null });
    agreed.push(volume);
  }
  return agreed;
}
