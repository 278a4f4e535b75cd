import type { Engine } from '@dari/engine';
import { LABEL, type Container, type Tier } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { containersOf } from '../readiness/tier-target.ts';
import { loadProjectName } from '../settings/load-settings.ts';

export interface LogsOptions {
  /** `null`: every tier. */
  readonly tier: Tier | null;
  readonly follow: boolean;
  readonly tail: number | 'all';
  /** One JSON object per line. */
  readonly json: boolean;
}

/** `dari logs`: what the containers print, each line with its tier. Following also follows a container's successor. */
export async function logs(options: LogsOptions, context: Context): Promise<ExitName> {
  const { world, texts } = context;
  const project = await loadProjectName(world.root, world.env);
  const engine = await openEngine(world);
  const events = options.follow ? engine.events(world.signal) : null;
  const found = containersOf(await engine.observe(world.signal), project).filter(
    ({ labels }) => options.tier === null || labels[LABEL.tier] === options.tier,
  );
  if (found.length === 0) {
    const { noContainers, noContainerOfTier, startIt } = texts.commands;
    world.stderr(
      `${options.tier === null ? noContainers(project) : noContainerOfTier(options.tier)}\n${startIt}\n`,
    );
    if (events === null) return 'ok';
  }
  const width = Math.max(...found.map(({ labels }) => (labels[LABEL.tier] ?? '').length), 3);
  const print = (tier: string, text: string): void => {
    if (options.json) world.stdout(`${JSON.stringify({ tier, text })}\n`);
    else world.stdout(`${tierColour(tier, context)(tier.padEnd(width))} | ${text}\n`);
  };
  const reading = new Set(
    found.map((container) => read(engine, tierOf(container), container.id, options, context, print)),
  );
  if (events !== null) {
    for await (const { type, action, id, attributes } of events) {
      const tier = attributes[LABEL.tier] ?? '';
      const ours = type === 'container' && attributes[LABEL.project] === project;
      if (!ours || action !== 'start' || (options.tier !== null && tier !== options.tier)) continue;
      // A container that starts again prints its past again; only what is new is wanted then.
      const again = found.some((container) => container.id === id);
      reading.add(read(engine, tier, id, { follow: true, tail: again ? 0 : 'all' }, context, print));
    }
  }
  await Promise.all(reading);
  if (!world.signal.aborted) return 'ok';
  return world.signal.reason === 'SIGTERM' ? 'terminated' : 'interrupted';
}

function tierOf({ labels }: Container): string {
  return labels[LABEL.tier] ?? '';
}

async function read(
  engine: Engine,
  tier: string,
  id: string,
  { follow, tail }: Pick<LogsOptions, 'follow' | 'tail'>,
  { world }: Context,
  print: (tier: string, text: string) => void,
): Promise<void> {
  try {
    for await (const { text } of engine.logs(id, { follow, tail }, world.signal)) print(tier, text);
  } catch (error) {
    // Removed while it was read, or Ctrl-C: both are how following ends.
    const kind = (error as { kind?: string }).kind;
    if (kind !== 'no-such-container' && kind !== 'cancelled') throw error;
  }
}

function tierColour(tier: string, { outStyle }: Context): (text: string) => string {
  const colours: Record<string, (text: string) => string> = {
    web: outStyle.cyan,
    api: outStyle.green,
    db: outStyle.magenta,
    proxy: outStyle.yellow,
  };
  return colours[tier] ?? outStyle.blue;
}
