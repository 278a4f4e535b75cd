import type { Address } from '../address/address.ts';
import { isLoopback, parseIp } from '../prepare/ip.ts';
import type { Remedy } from '../remedy.ts';
import { BROWSER_PLACE, missing, pass, stop } from './call.ts';
import type { Ending, Path, Stop } from './call.ts';
import { UNSAFE_PORTS } from './unsafe-ports.ts';

type Reason = Pick<Stop, 'rule' | 'fact' | 'code' | 'remedy'>;

/** What a browser refuses before it dials. @returns `null`: it dials. */
export function refusedByBrowser(path: Path, address: Address, page: string | null): Ending | null {
  const reason = onlyHttp(address) ?? unsafePort(address) ?? mixedContent(address, page);
  return reason === null
    ? null
    : stop(path, { kind: 'browser', place: BROWSER_PLACE, outcome: 'blocked', ...reason });
}

/** `name:port` is read as a page; `tcp://` and `mongodb://` are not. */
function onlyHttp({ scheme, text }: Address): Reason | null {
  if (scheme === 'http' || scheme === 'https' || !text.includes('://')) return null;
  const remedy: Remedy = { id: 'use-http', scheme, commands: [] };
  return { rule: 'B8', fact: { id: 'not-http', scheme }, code: 'BROWSER_ONLY_HTTP', remedy };
}

function unsafePort({ port }: Address): Reason | null {
  if (!UNSAFE_PORTS.has(port)) return null;
  const remedy: Remedy = { id: 'choose-port', port, commands: [] };
  return { rule: 'B6', fact: { id: 'unsafe-port', port }, code: 'BROWSER_UNSAFE_PORT', remedy };
}

/** W3C Mixed Content: an https page may call http only on the machine itself. */
function mixedContent(address: Address, page: string | null): Reason | null {
  if (page === null || !/^https:/i.test(page) || address.scheme === 'https' || isOwnMachine(address))
    return null;
  const remedy: Remedy = { id: 'serve-over-https', page, commands: [] };
  return { rule: 'B7', fact: { id: 'mixed-content', page }, code: 'MIXED_CONTENT', remedy };
}

function isOwnMachine({ host }: Address): boolean {
  if (host.kind === 'name') return /(^|\.)localhost\.?$/i.test(host.name);
  const ip = parseIp(host.ip);
  return ip !== null && isLoopback(ip);
}

/** What a browser does with an answer: whether the page may have it, and whether the server wants this host. */
export function answerInBrowser(path: Path, address: Address, page: string | null, ending: Ending): Ending {
  if (ending.outcome !== 'works') return ending;
  const host = hostHeader(address);
  const trials = ending.listener?.http ?? null;
  if (page === null) return navigation(path, ending, trials, host);
  const scheme = address.scheme === 'https' ? 'https' : 'http';
  const port = address.port === (scheme === 'https' ? 443 : 80) ? '' : `:${address.port}`;
  const origin = originOf(page);
  if (origin === `${scheme}://${host.replace(/:\d+$/, '')}${port}`) {
    pass(path, 'browser', BROWSER_PLACE, 'B2', { id: 'same-origin', page });
    return ending;
  }
  const trial = trials?.find((entry) => entry.origin === origin);
  if (trial === undefined) return missing(path, 'browser', BROWSER_PLACE, 'http-answer', page);
  if (trial.allowOrigin === '*' || trial.allowOrigin === origin) {
    pass(path, 'browser', BROWSER_PLACE, 'B2', { id: 'cors-allowed', page });
    return ending;
  }
  return stop(path, {
    kind: 'browser',
    place: BROWSER_PLACE,
    rule: 'B2',
    fact: { id: 'cors-refused', page, allowed: trial.allowOrigin },
    outcome: 'blocked',
    code: 'CORS',
    remedy: { id: 'allow-origin', page: origin, commands: [] },
  });
}

/** A server that refuses this `Host` and takes another one checks the header, as the dev server of Vite does. */
function navigation(
  path: Path,
  ending: Ending,
  trials: NonNullable<Ending['listener']>['http'] | null,
  host: string,
): Ending {
  const typed = (trials ?? []).filter(({ origin }) => origin === null);
  const trial = typed.find((entry) => entry.host === host);
  const refuses = trial?.status === 403 && typed.some(({ status }) => status !== 403);
  if (!refuses) return ending;
  return stop(path, {
    kind: 'browser',
    place: BROWSER_PLACE,
    rule: 'B4',
    fact: { id: 'host-refused', host, status: 403 },
    outcome: 'blocked',
    code: 'HTTP_HOST_REFUSED',
    remedy: { id: 'allow-host', host: host.replace(/:\d+$/, ''), commands: [] },
  });
}

function hostHeader({ host, port }: Address): string {
  if (host.kind === 'name') return `${host.name.toLowerCase()}:${port}`;
  return host.kind === 'ipv4' ? `${host.ip}:${port}` : `[${host.ip}]:${port}`;
}

/** Without path, and without a port that is the default of its scheme. */
function originOf(page: string): string {
  const [origin = page] = /^[a-z]+:\/\/[^/?#]+/i.exec(page) ?? [];
  return origin.toLowerCase().replace(/^(http:\/\/.*):80$|^(https:\/\/.*):443$/, '$1$2');
}
