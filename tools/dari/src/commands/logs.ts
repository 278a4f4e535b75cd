import type { Engine } from '@dari/engine';
import { LABEL, type Tier } from '@dari/topology';
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
  const width = Math.max(...found.map(({ labels }) => speakerName(speakerOf(labels)).length), 3);
  const print = (speaker: Speaker, text: string): void => {
    if (options.json) world.stdout(`${JSON.stringify({ ...speaker, text })}\n`);
    else {
      const name = speakerName(speaker).padEnd(width);
      world.stdout(`${tierColour(speaker.tier, context)(name)} | ${text}\n`);
    }
  };
  const reading = new Set(
    found.map(({ id, labels }) => read(engine, speakerOf(labels), id, options, context, print)),
  );
  if (events !== null) {
    for await (const { type, action, id, attributes } of events) {
      const speaker = speakerOf(attributes);
      const { tier } = speaker;
      const ours = type === 'container' && attributes[LABEL.project] === project;
      if (!ours || action !== 'start' || (options.tier !== null && tier !== options.tier)) continue;
      // A container that starts again prints its past again; only what is new is wanted then.
      const again = found.some((container) => container.id === id);
      reading.add(read(engine, speaker, id, { follow: true, tail: again ? 0 : 'all' }, context, print));
    }
  }
  await Promise.all(reading);
  if (!world.signal.aborted) return 'ok';
  return world.signal.reason === 'SIGTERM' ? 'terminated' : 'interrupted';
}

/** Whose line it is. */
interface Speaker {
  readonly tier: string;
  /** Given where there are several of the tier. */
  readonly replica?: number;
}

function speakerOf(labels: Readonly<Record<string, string>>): Speaker {
  const replica = labels[LABEL.replica];
  return { tier: labels[LABEL.tier] ?? '', ...(replica === undefined ? {} : { replica: Number(replica) }) };
}

function speakerName({ tier, replica }: Speaker): string {
  return replica === undefined ? tier : `${tier}-${replica}`;
}

async function read(
  engine: Engine,
  speaker: Speaker,
  id: string,
  { follow, tail }: Pick<LogsOptions, 'follow' | 'tail'>,
  { world }: Context,
  print: (speaker: Speaker, text: string) => void,
): Promise<void> {
  try {
    for await (const { text } of engine.logs(id, { follow, tail }, world.signal)) print(speaker, text);
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
