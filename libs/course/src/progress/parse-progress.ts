import { z } from 'zod';
import { PROGRESS_VERSION, progressSchema, type Progress } from './progress.ts';

/** What a text turned out to be. */
export type ParsedProgress =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly migratedFrom: number | null }
  /** Cut short, or something else. `why` is for people who look into it. */
  | { readonly kind: 'damaged'; readonly why: string }
  /** Written by a newer program: to be left alone. */
  | { readonly kind: 'newer'; readonly version: number };

/** Turns the content of one version into that of the next. */
export type Migrations = Readonly<Record<number, (content: unknown) => unknown>>;

/** By the version that is read. There has been one version so far. */
const MIGRATIONS: Migrations = {};

const versioned = z.object({ version: z.number().int().positive() });

/** Reads a progress file of this version or an older one. Never throws. */
export function parseProgress(text: string, migrations: Migrations = MIGRATIONS): ParsedProgress {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { kind: 'damaged', why: error instanceof Error ? error.message : String(error) };
  }
  const head = versioned.safeParse(content);
  if (!head.success) return { kind: 'damaged', why: whyNot(head.error) };
  const { version } = head.data;
  if (version > PROGRESS_VERSION) return { kind: 'newer', version };
  for (let from = version; from < PROGRESS_VERSION; from += 1) {
    const migrate = migrations[from];
    if (migrate === undefined) return { kind: 'damaged', why: `there was never a version ${from}` };
    content = migrate(content);
  }
  const parsed = progressSchema.safeParse(content);
  if (!parsed.success) return { kind: 'damaged', why: whyNot(parsed.error) };
  return {
    kind: 'progress',
    progress: parsed.data,
    migratedFrom: version === PROGRESS_VERSION ? null : version,
  };
}

/** @returns the text of a progress file. */
export function writeProgress(progress: Progress): string {
  return `${JSON.stringify(progress)}\n`;
}

function whyNot({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? '' : `${first.path.join('.')}: ${first.message}`;
}
