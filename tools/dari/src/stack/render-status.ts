import { widthOf } from '../render/width.ts';
import { padTo, table } from '../render/columns.ts';
import type { Style } from '../render/style.ts';
import type { Texts } from '../text/texts.ts';
import type { StackStatus, TierStatus } from './read-status.ts';

/** The status as an aligned table. Colour comes after alignment, so that it cannot disturb it. */
export function renderStatus(status: StackStatus, texts: Texts, style: Style): string {
  const it = texts.commands;
  const colour = { ready: style.green, partial: style.yellow, down: style.red }[status.state];
  const headline =
    status.stack === null
      ? it.statusNoStack
      : it.statusHeadline(status.stack, colour(it.stackStates[status.state]));
  const { version, api } = status.engine;
  const { product, volume } = status.database;
  const labels = [it.engine, it.database];
  const width = Math.max(...labels.map((label) => widthOf(label)));
  const data = [
    product ?? (status.state === 'down' ? null : it.databaseUnknown),
    volume === null ? null : it.volume(volume),
  ];
  const facts = [
    [it.engine, it.engineLine(version, api)],
    [it.database, data.filter((part) => part !== null).join(', ') || '-'],
  ].map(([label = '', text = '']) => `${style.dim(padTo(label, width))}  ${text}`);
  const rows = status.tiers.map((tier) => row(tier, texts));
  const [head = '', ...lines] = table([headings(texts), ...rows]);
  const hints = hintsFor(status, texts);
  return [
    style.bold(headline),
    '',
    style.dim(head),
    ...lines.map((line, index) => (status.tiers[index]?.state === 'ready' ? line : style.yellow(line))),
    '',
    ...facts,
    ...(hints.length === 0 ? [] : ['', ...hints]),
    '',
  ].join('\n');
}

function headings({ commands: { headings: it } }: Texts): string[] {
  return [it.tier, it.state, it.urls, it.image, it.source];
}

function row({ tier, state, urls, image }: TierStatus, { commands, up }: Texts): string[] {
  const source = { registry: up.fromRegistry, offline: up.builtHere };
  return [
    tier,
    commands.states[state],
    urls[0] ?? '-',
    image.name ?? '-',
    image.source === null ? '-' : source[image.source],
  ];
}

function hintsFor({ state, tiers }: StackStatus, { commands }: Texts): string[] {
  if (state === 'ready') return [];
  const silent = tiers.find((tier) => tier.state === 'not-ready' || tier.state === 'exited');
  return [commands.startIt, ...(silent === undefined ? [] : [commands.lookAtLogs(silent.tier)])];
}
