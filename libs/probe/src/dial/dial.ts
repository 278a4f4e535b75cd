import type { Outcome } from '@dari/contract';
import type { ProbeOptions } from '../connect-to.ts';
import { connectTo } from '../connect-to.ts';
import { sayHello } from '../mongodb-stage.ts';
import type { StageResult } from '../stage-result.ts';
import { codeOf } from '../stage-result.ts';
import { rounded, timed } from '../timed.ts';
import { anyAnswer } from './any-answer.ts';
import { dialAsBrowser } from './dial-as-browser.ts';
import { askOverTls } from './tls-stage.ts';
import { askHttp } from '../http-stage.ts';

export interface DialTarget {
  /** `tcp`: whatever the server speaks; any byte from it is an answer. */
  readonly scheme: 'http' | 'https' | 'tcp' | 'mongodb';
  /** A name as typed or an IP address; IPv6 without brackets, with its zone after `%`. */
  readonly host: string;
  readonly port: number;
  /** Dials as the browser does when it shows this page; `null`: the address is typed into its address bar. */
  readonly browser?: { readonly page: string | null };
}

export interface DialStage {
  readonly stage: 'browser' | 'dns' | 'tcp' | 'http' | 'mongodb' | 'answer' | 'cors' | 'host';
  readonly ok: boolean;
  /** Milliseconds. */
  readonly ms: number;
  /** What was seen, in the words of the operating system or protocol. */
  readonly seen: string;
}

export interface Dialled {
  readonly outcome: Outcome;
  /** Of all stages together. */
  readonly ms: number;
  /** The first one that is not `ok` is the last one, and decides. */
  readonly stages: readonly DialStage[];
}

/** Takes down one stage after another. */
export type NoteStage = (stage: DialStage['stage'], result: StageResult & { readonly ms: number }) => void;

/**
 * Dials in any protocol, and as a browser would, and reports what happened. An accepted connection alone is never
 * taken for success. Nothing that a target does makes it throw.
 *
 * @throws the signal's reason when `options.signal` aborts.
 */
export async function dial(target: DialTarget, options: ProbeOptions): Promise<Dialled> {
  const stages: DialStage[] = [];
  const note: NoteStage = (stage, { outcome, seen, ms }) => {
    stages.push({ stage, ok: outcome === 'works', ms: rounded(ms), seen });
  };
  let outcome: Outcome;
  try {
    outcome = await run(target, options, note);
  } catch (error) {
    options.signal?.throwIfAborted();
    outcome = 'unknown';
    note('answer', { outcome, seen: codeOf(error), ms: 0 });
  }
  options.signal?.throwIfAborted();
  return { outcome, ms: rounded(stages.reduce((sum, { ms }) => sum + ms, 0)), stages };
}

async function run(target: DialTarget, options: ProbeOptions, note: NoteStage): Promise<Outcome> {
  const { scheme, host, port, browser } = target;
  if (browser !== undefined) return dialAsBrowser(target, browser.page, options, note);
  const { outcome, socket, addresses } = await connectTo(target, options, note);
  if (socket === null) return outcome;
  const answer = await timed<StageResult>(options, (limit) => {
    switch (scheme) {
      case 'http':
        return askHttp(socket, { host, port, path: '/' }, limit);
      case 'https':
        return askOverTls(socket, { host, port, path: '/' }, limit);
      case 'mongodb':
        return sayHello(socket, limit);
      case 'tcp':
        return anyAnswer(socket, { host, port, addresses }, limit);
    }
  });
  note(scheme === 'tcp' ? 'answer' : scheme === 'mongodb' ? 'mongodb' : 'http', answer);
  return answer.outcome;
}
