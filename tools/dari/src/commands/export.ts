import { isAbsolute, relative, resolve } from 'node:path';
import { BASES, BUILT } from '@dari/infra';
import {
  exportCompose,
  exportKubernetes,
  exportSwarm,
  type EndpointMode,
  type ExportedDocuments,
  type ExportNote,
  type StackName,
} from '@dari/topology';
import { addressBook } from '../address-book/address-book.ts';
import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { chooseExportStack, type ExportStack } from '../export/choose-export-stack.ts';
import type { ExportTool } from '../export/export-tool.ts';
import { leaveAddressBook } from '../export/leave-address-book.ts';
import { settingNotes } from '../export/setting-notes.ts';
import { toYaml } from '../export/to-yaml.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Forced } from '../images/index.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { withReplicas } from '../settings/settings.ts';

export interface ExportOptions {
  readonly tool: ExportTool;
  readonly stack: StackName;
  /** See {@link UpOptions.replicas}. */
  readonly replicas: number | null;
  readonly images: Forced;
  /** Where to write the file, relative to the current directory; `null`: to standard output. */
  readonly output: string | null;
  /** For `swarm`. */
  readonly endpointMode: EndpointMode;
  /** For `kubernetes`: whether the values of secrets are in the file. */
  readonly withSecrets: boolean;
  readonly json: boolean;
}

/** `dari export`: standard output has the file and nothing else; standard error says what is not in it. */
export async function exportStack(options: ExportOptions, context: Context): Promise<ExitName> {
  const { world, texts, style } = context;
  const settings = withReplicas(await loadSettings(world.root, world.env), options.replicas);
  const chosen = await chooseExportStack(options.stack, settings, options.images, world);
  const { documents, notes: ofStack } = write(options, chosen, world.root);
  const notes: ExportNote[] = [
    ...(chosen.topology === null && options.images === 'auto'
      ? [{ code: 'no-engine' as const, facts: {} }]
      : []),
    ...ofStack,
    ...(await settingNotes(options.tool, world)),
    ...(options.tool === 'kubernetes' ? [] : await leaveAddressBook(chosen, world.root)),
  ];
  const said = texts.export;
  const file = options.output === null ? null : resolve(options.output);
  const heading = said.heading[options.tool]({
    ...headingFacts(file, world.root),
    stack: options.stack,
    project: settings.DARI_PROJECT,
    withSecrets: options.withSecrets,
  });
  const text = `${heading.map((line) => `# ${line}\n`).join('')}${documents.map(toYaml).join('---\n')}`;
  if (file !== null) await writeWhole(file, text, options.withSecrets ? OWNER_ONLY : undefined);
  const explained = notes.map((note) => ({ ...note, ...said.notes[note.code](note.facts) }));
  if (options.json) {
    const { tool, stack } = options;
    world.stdout(`${JSON.stringify({ tool, stack, output: file, text, documents, notes: explained })}\n`);
  } else if (file === null) world.stdout(text);
  else world.stderr(`${style.green('✓')} ${said.written(file)}\n`);
  if (explained.length > 0) world.stderr(`${style.bold(said.notesTitle(explained.length))}\n`);
  for (const { what, next } of explained) {
    world.stderr(`${style.yellow('!')} ${what}\n${next.map((line) => `    ${style.dim(line)}\n`).join('')}`);
  }
  return 'ok';
}

/** For a file with the password in it, as `.env` has it. */
const OWNER_ONLY = 0o600;
/** What the database's claim asks for: a goal is a few hundred bytes, an empty MongoDB some hundred MiB. */
const STORAGE = '2Gi';

function write(
  options: ExportOptions,
  { stack, topology, lanIp }: ExportStack,
  root: string,
): ExportedDocuments {
  switch (options.tool) {
    case 'compose': {
      const api = topology?.engine.api ?? null;
      const { file, notes } = exportCompose(stack, { folder: root, api, hostArgs: hostArgs() });
      return { documents: [file], notes };
    }
    case 'swarm': {
      const { file, notes } = exportSwarm(stack, { folder: root, endpointMode: options.endpointMode });
      return { documents: [file], notes };
    }
    case 'kubernetes': {
      const book = addressBook(stack, { containers: [], networks: [] }, lanIp);
      const folders = { [runDirectory(root, stack.project)]: { 'addresses.json': JSON.stringify(book) } };
      return exportKubernetes(stack, { folders, storage: STORAGE, withSecrets: options.withSecrets });
    }
  }
}

/** @returns the build arguments that come from the environment, by Dockerfile. */
function hostArgs(): Readonly<Record<string, readonly string[]>> {
  const recipes = [...Object.values(BASES).map(({ offline }) => offline), ...Object.values(BUILT)];
  return Object.fromEntries(recipes.map(({ recipe }) => [recipe.dockerfile, recipe.hostArgs]));
}

/** @returns the file's name as it is typed in the project's folder, and whether it lies there. */
function headingFacts(file: string | null, root: string): { file: string | null; inFolder: boolean } {
  if (file === null) return { file: null, inFolder: true };
  const below = relative(root, file);
  const inFolder = !below.startsWith('..') && !isAbsolute(below) && !/[\\/]/.test(below);
  return { file: inFolder ? below : file, inFolder };
}
