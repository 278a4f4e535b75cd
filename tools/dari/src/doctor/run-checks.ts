import type { Engine } from '@dari/engine';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import { describeError } from '../errors/describe-error.ts';
import { loadSettings } from '../settings/load-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { checkContainers } from './checks/containers.ts';
import { checkCredentials } from './checks/credentials.ts';
import { checkDisk } from './checks/disk.ts';
import { checkDns } from './checks/dns.ts';
import { checkFileEvents } from './checks/file-events.ts';
import { checkImages } from './checks/images.ts';
import { checkLeftovers } from './checks/leftovers.ts';
import { checkPorts } from './checks/ports.ts';
import { testImage } from './checks/test-image.ts';
import { CHECK_IDS, type CheckId, type CheckResult } from './finding.ts';
import type { Patient } from './patient.ts';

type Seen = Omit<CheckResult, 'id'>;
/** What a check sees: one thing, or several of the same kind. */
type Check = (patient: Patient) => Promise<Seen | readonly Seen[]>;

const CHECKS: readonly (readonly [CheckId, Check])[] = [
  ['disk', checkDisk],
  ['ports', checkPorts],
  ['dns', checkDns],
  ['images', checkImages],
  ['file-events', checkFileEvents],
  ['credentials', checkCredentials],
  ['containers', checkContainers],
  ['leftovers', checkLeftovers],
];

/** Runs every check, independent ones side by side. A check that breaks is a failed check, never an error. */
export async function runChecks(context: Context): Promise<CheckResult[]> {
  const [settings, engine] = await Promise.all([settingsCheck(context), engineCheck(context)]);
  const first = [settings.result, engine.result];
  if (engine.engine === null || engine.topology === null) {
    return [...first, ...rest('no-engine')];
  }
  if (settings.settings === null) return [...first, ...rest('bad-settings')];
  const patient: Patient = {
    context,
    settings: settings.settings,
    engine: engine.engine,
    topology: engine.topology,
    image: testImage(engine.topology),
  };
  const results = await Promise.all(
    CHECKS.map(async ([id, check]): Promise<CheckResult[]> => {
      try {
        return [await check(patient)].flat().map((seen) => ({ id, ...seen }));
      } catch (error) {
        return [{ id, ...failedBy(error, context) }];
      }
    }),
  );
  return [...first, ...results.flat()];
}

function rest(because: 'no-engine' | 'bad-settings'): CheckResult[] {
  return CHECK_IDS.filter((id) => id !== 'settings' && id !== 'engine').map((id) => ({
    id,
    state: 'unknown',
    finding: { code: 'not-tried', because },
  }));
}

async function settingsCheck({
  world,
}: Context): Promise<{ settings: Settings | null; result: CheckResult }> {
  const path = '.env';
  try {
    const settings = await loadSettings(world.root, world.env);
    return { settings, result: { id: 'settings', state: 'ok', finding: { code: 'settings-good', path } } };
  } catch (error) {
    const problem = error instanceof CliError ? error.problem : null;
    const faults = problem?.kind === 'bad-settings' ? problem.faults : [];
    return {
      settings: null,
      result: { id: 'settings', state: 'fail', finding: { code: 'settings-bad', path, faults } },
    };
  }
}

async function engineCheck(
  context: Context,
): Promise<{ engine: Engine | null; topology: Topology | null; result: CheckResult }> {
  try {
    const engine = await openEngine(context.world);
    const { version, api, operatingSystem } = engine.facts;
    const finding = {
      code: 'engine-answers',
      version,
      api,
      system: operatingSystem,
      endpoint: engine.endpoint.url,
    } as const;
    const topology = await engine.observe(context.world.signal);
    return { engine, topology, result: { id: 'engine', state: 'ok', finding } };
  } catch (error) {
    return { engine: null, topology: null, result: { id: 'engine', ...failedBy(error, context) } };
  }
}

function failedBy(error: unknown, { texts }: Context): Omit<CheckResult, 'id'> {
  const explanation = describeError(error, texts).explanations[0];
  const found = `${explanation?.what ?? ''} ${explanation?.found ?? ''}`;
  return { state: 'fail', finding: { code: 'error', found, remedy: explanation?.next[0] ?? '' } };
}
