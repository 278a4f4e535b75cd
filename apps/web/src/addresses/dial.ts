import type { Address, Observation, Vantage } from '@dari/contract';
import { observationSchema } from '@dari/contract';
import { call } from '../api/call.ts';
import { dialFromBrowser } from './dial-from-browser.ts';
import { slots } from './slots.ts';

/** A name that nobody knows takes an engine up to 10 s, and a server looks up a few names at a time. */
const ASK_TIMEOUT_SECONDS = 120;

/**
 * A browser opens six connections to a server. Fewer are used to ask, so that a call that is dialled from here to the
 * same server never waits in line and looks like one without an answer.
 */
const lines = { web: slots(3), api: slots(3) };

/**
 * Dials `address` from `vantage`: here, or by asking the server there to do it.
 *
 * @param api the api's origin as this browser dials it.
 * @throws CallError when the server could not be asked.
 */
export function dial(
  vantage: Vantage,
  address: Address,
  api: string,
  signal: AbortSignal,
): Promise<Observation> {
  if (vantage === 'browser') return dialFromBrowser(address, signal);
  const id = encodeURIComponent(address.id);
  const url = vantage === 'web' ? new URL(`/__dari/probe/${id}`, location.href).href : `${api}/probe/${id}`;
  return lines[vantage](
    () => call({ method: 'GET', url, signal, timeoutSeconds: ASK_TIMEOUT_SECONDS }, observationSchema),
    signal,
  );
}
