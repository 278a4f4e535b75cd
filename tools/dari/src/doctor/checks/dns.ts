import { randomBytes } from 'node:crypto';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { doctorLabels } from './labels.ts';
import { runBeside } from './run-beside.ts';

/** The neighbour is stopped as soon as the other has asked; this is for a doctor that was killed. */
const NEIGHBOUR_SCRIPT = 'setTimeout(()=>{},60000)';

const lookupScript = (name: string): string =>
  `require("dns").lookup(${JSON.stringify(name)},(e,a)=>{console.log(e?e.code:a);process.exitCode=e?1:0})`;

/** Two throw-away containers on a throw-away network: does one find the other by its name? */
export async function checkDns(patient: Patient): Promise<Omit<CheckResult, 'id'>> {
  const { engine, image, settings } = patient;
  if (image === null) return { state: 'unknown', finding: { code: 'not-tried', because: 'no-image' } };
  const network = `${settings.DARI_PROJECT}-doctor-${randomBytes(3).toString('hex')}`;
  return withNetwork(patient, network, async () => {
    const results: Omit<CheckResult, 'id'>[] = [];
    const neighbour = { image, command: ['node', '-e', NEIGHBOUR_SCRIPT], network };
    await runBeside(patient, neighbour, async (name, signal) => {
      const command = ['node', '-e', lookupScript(name)];
      const { exitCode, stdout } = await engine.runOnce(
        { image, command, labels: doctorLabels(settings), network },
        signal,
      );
      const seen = stdout.trim();
      results.push(
        exitCode === 0
          ? { state: 'ok', finding: { code: 'names-resolve', name, address: seen } }
          : { state: 'fail', finding: { code: 'names-do-not-resolve', name, seen } },
      );
      return 'stop';
    });
    return results[0] ?? { state: 'unknown', finding: { code: 'not-tried', because: 'no-image' } };
  });
}

async function withNetwork<T>(
  { engine, settings, context }: Patient,
  name: string,
  use: () => Promise<T>,
): Promise<T> {
  const base = { id: name, after: [], cause: { code: 'missing', facts: {} } } as const;
  const network = { name, driver: 'bridge', internal: false, labels: doctorLabels(settings) } as const;
  await engine.apply({ ...base, kind: 'create-network', network }, context.world.signal);
  try {
    return await use();
  } finally {
    const { networks } = await engine.observe();
    for (const { id } of networks.filter((one) => one.name === name)) {
      await engine.apply({ ...base, kind: 'remove-network', name, networkId: id });
    }
  }
}
