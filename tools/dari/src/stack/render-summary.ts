import type { Engine } from '@dari/engine';
import type { Plan } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { engineHost } from '../engine/open-engine.ts';
import { table, wrapTo } from '../render/columns.ts';
import { seconds } from '../render/progress.ts';
import { apiUrl, pageUrl } from './entry-urls.ts';
import type { Settings } from '../settings/settings.ts';
import type { ChosenStack } from './choose-stack.ts';

export interface Summary {
  readonly chosen: ChosenStack;
  readonly settings: Settings;
  readonly engine: Pick<Engine, 'endpoint'>;
  /** As the database says of itself; `null`: what the image is known to hold. */
  readonly database: string | null;
  readonly ms: number;
  readonly changes: Plan;
}

/** What `up` ends with: where everything is, what really runs, and what to do next. */
export function renderSummary(summary: Summary, { world, texts, style }: Context): string {
  const { chosen, settings, engine, database, ms, changes } = summary;
  const { stack, images } = chosen;
  const host = engineHost(engine).replace('127.0.0.1', 'localhost');
  const volume = stack.volumes[0]?.name ?? '';
  const product = database ?? images.database;
  const facts: string[][] = [
    [texts.up.page, style.cyan(pageUrl(stack, host))],
    [texts.up.api, style.cyan(apiUrl(stack, host))],
    [texts.up.database, texts.up.onVolume(product, volume)],
    ...images.choices.map(({ tag, source, because }, index) => [
      index === 0 ? texts.up.images : '',
      `${tag}: ${source === 'registry' ? texts.up.fromRegistry : texts.up.builtHere} ${style.dim(`(${texts.up.because(because)})`)}`,
    ]),
    ...texts.up.nextSteps.map(([command, why], index) => [
      index === 0 ? texts.up.next : '',
      `${style.bold(command.padEnd(18))} ${style.dim(why)}`,
    ]),
  ];
  const notes = [
    changes.steps.length === 0 ? texts.up.noChanges : '',
    images.database === 'FerretDB' ? texts.up.standsIn : '',
    settings.PUBLISH_ADDRESS.startsWith('127.') ? '' : texts.up.openToAll(settings.PUBLISH_ADDRESS),
  ].filter(Boolean);
  return [
    `${style.green('✓')} ${style.bold(texts.up.ready(stack.name, seconds(ms)))}`,
    ...notes.flatMap((note) => wrapTo(note, world.terminal.columns() - 2)).map((line) => `  ${line}`),
    '',
    ...table(facts).map((row) => `  ${row}`),
    '',
  ].join('\n');
}
