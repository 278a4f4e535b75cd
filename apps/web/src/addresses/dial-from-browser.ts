import type { Address, Observation, ProbeStage } from '@dari/contract';
import { healthSchema } from '@dari/contract';
import { addressText } from './address-text.ts';

const TIMEOUT_SECONDS = 4;

/**
 * The page as files comes with a policy that lets it call its own origin and nothing else, so nothing else is tried
 * from it (`infra/images/proxy/configuration.sh`).
 */
export const PAGE_POLICY = "connect-src 'self'";

/**
 * Dials an address from this browser. A browser tells a page little: an answer that the page may read `works`; one
 * that it keeps from the page is `blocked`; whatever else happened is `unknown`, refused and not found alike.
 *
 * @throws the signal's reason when `signal` aborts.
 */
export async function dialFromBrowser(address: Address, signal: AbortSignal): Promise<Observation> {
  const target = addressText({ ...address, scheme: 'http' });
  if (import.meta.env.PROD && new URL(target).origin !== location.origin) {
    return { outcome: 'blocked', ms: 0, stages: [{ stage: 'http', ok: false, ms: 0, seen: PAGE_POLICY }] };
  }
  const started = performance.now();
  const timeOver = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
  const end = (outcome: Observation['outcome'], seen: string): Observation => {
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const stage: ProbeStage = { stage: 'http', ok: outcome === 'works', ms, seen };
    return { outcome, ms, stages: [stage] };
  };
  const dial = (mode: RequestMode) =>
    fetch(`${target}/healthz`, {
      mode,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([signal, timeOver]),
    });

  const read = async () => {
    const response = await dial('cors');
    const isOurs = healthSchema.safeParse(await response.json().catch(() => null)).success;
    return end(isOurs ? 'works' : 'unknown', `HTTP ${response.status}`);
  };

  try {
    return await read();
  } catch (error) {
    signal.throwIfAborted();
    if (timeOver.aborted) return end('unknown', `no answer within ${TIMEOUT_SECONDS} s`);
    try {
      // An answer that nobody may read still shows that somebody answers.
      await dial('no-cors');
    } catch {
      signal.throwIfAborted();
      return end('unknown', error instanceof Error ? error.message : 'no answer');
    }
    try {
      // The first call may have been lost to a change of the network, as there is one when containers start.
      return await read();
    } catch {
      signal.throwIfAborted();
      return end('blocked', 'an answer that the page may not read');
    }
  }
}
