import type { Topology } from '@dari/topology';
import { z } from 'zod';
import { scanJson } from './scan-json.ts';
import { SnapshotError } from './snapshot-error.ts';
import { topologySchema } from './topology-schema.ts';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from './write-snapshot.ts';

/** In letters: a thousand containers, read deeply, are three million. */
const LARGEST = 64_000_000;

const envelope = z.object({ format: z.literal(SNAPSHOT_FORMAT), version: z.unknown().optional() });

/**
 * Reads what `writeSnapshot` wrote. The text may come from anybody: nothing in it is taken on trust.
 *
 * @throws {SnapshotError} for anything else
 */
export function parseSnapshot(text: string): Topology {
  if (text.length > LARGEST)
    throw new SnapshotError({ kind: 'too-large', length: text.length, most: LARGEST });
  // Windows PowerShell puts a byte order mark in front of what it writes.
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') throw new SnapshotError({ kind: 'empty' });
  scanJson(plain);
  const content = parseJson(plain);
  const outer = envelope.safeParse(content);
  if (!outer.success) throw new SnapshotError({ kind: 'not-a-topology' });
  const { version } = outer.data;
  if (version !== SNAPSHOT_VERSION) {
    const found = version === undefined ? 'none' : JSON.stringify(version).slice(0, 40);
    throw new SnapshotError({ kind: 'version', found, known: SNAPSHOT_VERSION });
  }
  const result = z.object({ topology: topologySchema }).safeParse(content);
  if (result.success) return result.data.topology;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String).join('.').slice(0, 200);
  throw new SnapshotError({ kind: 'shape', path, expected: issue?.message ?? '' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SnapshotError({ kind: 'not-json', line: lineOf(text, error) }, { cause: error });
  }
}

/** V8 says where: `… at position 12`. */
function lineOf(text: string, error: unknown): number {
  const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
  return text.slice(0, position).split('\n').length;
}
