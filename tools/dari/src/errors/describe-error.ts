import { EngineError, type EngineErrorKind } from '@dari/engine';
import { ImageError } from '../images/index.ts';
import type { Texts } from '../text/texts.ts';
import { CliError } from './cli-error.ts';
import { describeProblem } from './describe-problem.ts';
import { described, type DescribedError } from './described-error.ts';
import type { ExitName } from './exit-codes.ts';

const ENGINE_EXITS: Readonly<Record<EngineErrorKind, ExitName>> = {
  'no-engine': 'no-engine',
  'bad-endpoint': 'no-engine',
  'permission-denied': 'permission-denied',
  'engine-too-old': 'engine-too-old',
  'name-in-use': 'conflict',
  'port-in-use': 'conflict',
  'no-such-address': 'bad-settings',
  'subnet-overlap': 'conflict',
  'in-use': 'conflict',
  'no-such-image': 'no-image',
  registry: 'no-image',
  'build-failed': 'no-image',
  'no-such-container': 'unexpected',
  'not-running': 'not-ready',
  'no-such-folder': 'files',
  'disk-full': 'disk-full',
  cancelled: 'interrupted',
  protocol: 'unexpected',
};

/** Turns anything that was thrown into text and an exit code. Unknown errors count as bugs of ours. */
export function describeError(failure: unknown, texts: Texts): DescribedError {
  const error = firstOf(failure);
  if (error instanceof CliError) return describeProblem(error.problem, texts);
  if (error instanceof EngineError) return describeEngineError(error, texts);
  if (error instanceof ImageError) {
    const exit: ExitName = error.kind === 'missing-file' ? 'files' : 'no-image';
    return described(exit, error.kind, [texts.imageErrors[error.kind](error.facts, error.message)]);
  }
  const system = describeSystemError(error, texts);
  if (system !== null) return system;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = error instanceof Error ? error.message : String(error);
  return described('unexpected', 'unexpected', [texts.errors.unexpected(message)], trace);
}

/** What went wrong first, where releasing what was held went wrong too: the engine is gone for both. */
function firstOf(failure: unknown): unknown {
  const isPair = failure instanceof Error && failure.name === 'SuppressedError' && 'suppressed' in failure;
  return isPair ? firstOf(failure.suppressed) : failure;
}

function describeEngineError(error: EngineError, texts: Texts): DescribedError {
  const explanation = texts.engineErrors[error.kind](error.facts, error.message);
  const trace = error.kind === 'protocol' ? (error.stack ?? null) : null;
  return described(ENGINE_EXITS[error.kind], error.kind, [explanation], trace);
}

/** Errors of Node's own calls on files: the user's disk or permissions, not our bug. */
function describeSystemError(error: unknown, texts: Texts): DescribedError | null {
  const { code, path } = error as { code?: unknown; path?: unknown };
  if (!(error instanceof Error) || typeof code !== 'string') return null;
  const where = typeof path === 'string' ? path : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return described('disk-full', 'disk-full', [texts.errors.localDiskFull(where)]);
  }
  if (where === '' || !['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EISDIR', 'ENOTDIR'].includes(code))
    return null;
  return described('files', 'files', [
    texts.errors.files({ kind: 'files', path: where, doing: 'write', code }),
  ]);
}
