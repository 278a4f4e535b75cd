import { askTier } from '../../readiness/ask-tier.ts';
import { containersOf, tierTargets } from '../../readiness/tier-target.ts';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';

const WAIT_SECONDS = 2;

/** Whether the database takes the password: what the running api says of its own login. */
export async function checkCredentials({
  engine,
  topology,
  settings,
  context,
}: Patient): Promise<Omit<CheckResult, 'id'>> {
  const targets = tierTargets(containersOf(topology, settings.DARI_PROJECT), engine);
  const api = targets.find(({ tier, found }) => tier === 'api' && found.state === 'running');
  if (api === undefined) return { state: 'unknown', finding: { code: 'not-tried', because: 'not-running' } };
  const answer = await askTier(api, WAIT_SECONDS, context.world.signal);
  switch (answer.kind) {
    case 'ready':
      return { state: 'ok', finding: { code: 'login-works', product: answer.database ?? '' } };
    case 'auth-failed': {
      const volume = `${settings.DARI_PROJECT}-data`;
      return { state: 'fail', finding: { code: 'login-refused', volume, user: settings.DB_USER } };
    }
    case 'not-ready':
      return { state: 'unknown', finding: { code: 'login-not-tried', seen: answer.seen } };
  }
}
