import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as wholeText } from 'node:stream/consumers';
import { parseProgress, writeProgress } from '@dari/course';
import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { writeWhole } from '../files/write-whole.ts';
import { openCourse } from '../lesson/open-course.ts';

/** Standard output or input instead of a file. */
const STREAM = '-';

const OWNER_ONLY = 0o600;

/** `dari lesson export`: the whole progress as one file, to go on elsewhere. */
export async function lessonExport(path: string, context: Context): Promise<ExitName> {
  const { world, texts, style } = context;
  const { file } = await openCourse(context);
  const text = writeProgress(await file.read());
  if (path === STREAM) {
    world.stdout(text);
    return 'ok';
  }
  const target = resolve(path);
  const there = await readIfThere(target);
  if (there !== null && parseProgress(there).kind !== 'progress') {
    throw new CliError({ kind: 'lesson', fault: { code: 'not-a-progress-file', path: target } });
  }
  await writeWhole(target, text, OWNER_ONLY);
  world.stderr(`${style.green('✓')} ${texts.lesson.file.exported(target)}\n`);
  return 'ok';
}

/** `dari lesson import`: takes over what was exported elsewhere. What was here is kept beside. */
export async function lessonImport(path: string, context: Context): Promise<ExitName> {
  const { world, texts, style } = context;
  const isStream = path === STREAM;
  const source = isStream ? path : resolve(path);
  const text = isStream ? await wholeText(world.stdin()) : await readWhole(source);
  const parsed = parseProgress(text);
  if (parsed.kind === 'damaged') {
    throw new CliError({ kind: 'lesson', fault: { code: 'bad-progress', path: source, why: parsed.why } });
  }
  if (parsed.kind === 'newer') {
    const { version } = parsed;
    throw new CliError({ kind: 'lesson', fault: { code: 'newer-progress', path: source, version } });
  }
  const { file } = await openCourse(context);
  const aside = await file.replace(parsed.progress);
  const { imported, migrated, keptAside } = texts.lesson.file;
  world.stderr(`${style.green('✓')} ${imported(Object.keys(parsed.progress.lessons).length)}\n`);
  if (parsed.migratedFrom !== null) world.stderr(`  ${migrated}\n`);
  if (aside !== null) world.stderr(`  ${keptAside(aside)}\n`);
  return 'ok';
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unreadable(path, error);
  }
}

async function readWhole(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new CliError({ kind: 'files', path, doing: 'read', code }, { cause: error });
}
