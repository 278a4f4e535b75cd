import type { Outcome } from '@dari/contract';
import type { ProbeOptions } from '../connect-to.ts';
import { connectTo } from '../connect-to.ts';
import { askHttp, type HttpPage } from '../http-stage.ts';
import { timed } from '../timed.ts';

/** How much of a page is kept. */
export const PAGE_BYTES = 65_536;

export interface FetchTarget {
  /** A name as typed or an IP address. */
  readonly host: string;
  readonly port: number;
  /** With its leading slash. */
  readonly path: string;
}

export interface Fetched {
  readonly outcome: Outcome;
  /** The last thing that was seen, in the words of the operating system or protocol. */
  readonly seen: string;
  /** `null`: there was no answer in HTTP. */
  readonly page: HttpPage | null;
}

/** Gets one page over HTTP, redirects as they are. Nothing that the server does makes it throw. */
export async function fetchPage(target: FetchTarget, options: ProbeOptions): Promise<Fetched> {
  let seen = '';
  const { outcome, socket } = await connectTo(target, options, (_, stage) => {
    seen = stage.seen;
  });
  if (socket === null) return { outcome, seen, page: null };
  const answer = await timed(options, (limit) =>
    askHttp(socket, { ...target, bodyBytes: PAGE_BYTES }, limit),
  );
  return { outcome: answer.outcome, seen: answer.seen, page: answer.page };
}
