import type { Outcome } from '@dari/contract';
import type { ProbeOptions } from '../connect-to.ts';
import { connectTo } from '../connect-to.ts';
import type { HttpResult } from '../http-stage.ts';
import { askHttp } from '../http-stage.ts';
import { connectFirst, withPort } from '../tcp-stage.ts';
import { timed } from '../timed.ts';
import { mayRead, originOf, refusalOf } from './browser-rules.ts';
import type { DialTarget, NoteStage } from './dial.ts';
import { askOverTls } from './tls-stage.ts';

/** What a server answers to a Host header that it does not want. */
const HOST_REFUSALS = [400, 403, 421];

/**
 * Dials with the headers that a browser sends, and judges the answer as it does: what it would not dial, what it would
 * keep from the page, and a server that does not want to be called by this name are `blocked`.
 */
export async function dialAsBrowser(
  target: DialTarget,
  page: string | null,
  options: ProbeOptions,
  note: NoteStage,
): Promise<Outcome> {
  const { scheme, host, port } = target;
  const refusal = refusalOf(target, page);
  if (refusal !== null) {
    note('browser', { outcome: 'blocked', seen: refusal, ms: 0 });
    return 'blocked';
  }
  const { outcome, socket, addresses } = await connectTo(target, options, note);
  if (socket === null) return outcome;

  const own = originOf(`${scheme}://${withPort(host, port)}`);
  const origin = page === null || originOf(page) === own ? {} : { origin: originOf(page) };
  const ask = (over: NonNullable<typeof socket>, as: string, limit: AbortSignal): Promise<HttpResult> => {
    const request = { host: as, port, path: '/', ...origin };
    return scheme === 'https' ? askOverTls(over, request, limit) : askHttp(over, request, limit);
  };
  // Browsers write names in lower case.
  const http = await timed(options, (limit) => ask(socket, host.toLowerCase(), limit));
  note('http', http);
  if (http.answer === null) return http.outcome;

  const { status } = http.answer;
  if (HOST_REFUSALS.includes(status)) {
    const called = await timed(options, async (limit) => {
      const again = await connectFirst(addresses, port, limit);
      const asLocalhost = again.socket === null ? null : await ask(again.socket, 'localhost', limit);
      const otherwise = asLocalhost?.answer?.status ?? status;
      return { outcome: otherwise === status ? ('works' as const) : ('blocked' as const), seen: http.seen };
    });
    note('host', called);
    if (called.outcome === 'blocked') return 'blocked';
  }
  if (mayRead(page, own, http.answer.allowOrigin)) return 'works';
  const seen = `Access-Control-Allow-Origin: ${http.answer.allowOrigin ?? '(none)'}`;
  note('cors', { outcome: 'blocked', seen, ms: 0 });
  return 'blocked';
}
