import { statfs } from 'node:fs/promises';
import { isLocal } from '../../engine/open-engine.ts';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { doctorLabels } from './labels.ts';

const WARN_BYTES = 5_000_000_000;
const FAIL_BYTES = 1_000_000_000;
/** Where an engine on Linux keeps images and data unless it is told otherwise. */
const DATA_ROOT = '/var/lib/docker';

/** Space where the engine keeps its images: looked up directly where it can be seen, else from inside a container. */
export async function checkDisk(patient: Patient): Promise<Omit<CheckResult, 'id'>> {
  const found = (await onThisComputer(patient)) ?? (await insideContainer(patient));
  if (found === null) return { state: 'unknown', finding: { code: 'not-tried', because: 'no-image' } };
  const { freeBytes } = found;
  const state = freeBytes < FAIL_BYTES ? 'fail' : freeBytes < WARN_BYTES ? 'warn' : 'ok';
  return { state, finding: { code: 'disk', ...found } };
}

type Space = { readonly freeBytes: number; readonly where: string } | null;

async function onThisComputer({ engine, context }: Patient): Promise<Space> {
  const native = isLocal(engine) && context.world.platform === 'linux' && !engine.facts.desktop;
  if (!native || engine.facts.rootless) return null;
  try {
    const { bavail, bsize } = await statfs(DATA_ROOT);
    return { freeBytes: bavail * bsize, where: DATA_ROOT };
  } catch {
    return null;
  }
}

async function insideContainer({ engine, image, settings, context }: Patient): Promise<Space> {
  if (image === null) return null;
  const script = 'const s=require("fs").statfsSync("/");console.log(s.bavail*s.bsize)';
  const { exitCode, stdout } = await engine.runOnce(
    { image, command: ['node', '-e', script], labels: doctorLabels(settings), network: 'none' },
    context.world.signal,
  );
  const freeBytes = Number(stdout.trim());
  return exitCode === 0 && Number.isFinite(freeBytes) ? { freeBytes, where: '/' } : null;
}
