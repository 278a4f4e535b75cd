import type { Address, Observation, Vantage } from '@dari/contract';
import { healthSchema, observationSchema } from '@dari/contract';
import { call } from '../api/call.ts';
import { dialFromBrowser } from './dial-from-browser.ts';
import { slots } from './slots.ts';

/** A name that nobody knows takes an engine up to 10 s, and a server looks up a few names at a time. */
const ASK_TIMEOUT_SECONDS = 60;

const HEALTH_TIMEOUT_SECONDS = 4;

/** That an answer came is enough. */
const ANYTHING = { safeParse: (data: unknown) => ({ success: true, data }) as const };

/**
 * A browser opens six connections to a server. Fewer are used to ask, so that a call that is dialled from here to the
 * same server never waits in line and looks like one without an answer.
 */
const lines = { web: slots(3), api: slots(3) };

/**
 * Dials `address` from `vantage`: here, or by asking the server there to do it.
 *
 * @param api where this browser finds the api that is to dial.
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
  const page = (path: string) => new URL(path, location.href).href;
  const url = vantage === 'web' ? page(`/__dari/probe/${id}`) : `${api}/probe/${id}`;
  return lines[vantage](async () => {
    // A container that hangs takes every question and answers none: that is found out before the long wait.
    const soon = { method: 'GET', signal, timeoutSeconds: HEALTH_TIMEOUT_SECONDS } as const;
    if (vantage === 'web') await call({ ...soon, url: page('/__dari/addresses') }, ANYTHING);
    else await call({ ...soon, url: `${api}/healthz` }, healthSchema);
    return call({ method: 'GET', url, signal, timeoutSeconds: ASK_TIMEOUT_SECONDS }, observationSchema);
  }, signal);
}
