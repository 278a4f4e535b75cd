import type { IncomingMessage } from 'node:http';
import type { EngineEvent, EventSpan } from '../engine.ts';
import type { Api } from '../http/api.ts';
import { EngineError } from '../engine-error.ts';
import { toEngineError } from '../http/errors.ts';
import { readJsonLines } from '../http/read-json-lines.ts';

/** A line of `GET /events`. */
export interface EventJson {
  readonly Type?: string;
  readonly Action?: string;
  readonly Actor?: { readonly ID?: string; readonly Attributes?: Readonly<Record<string, string>> | null };
  readonly time?: number;
  readonly timeNano?: number;
}

/**
 * Listens to the engine from the moment of the call, also when the first event is asked for later, unless told from
 * when. Ends without an error when `signal` aborts, and at `until`.
 *
 * @throws EngineError `no-engine` when the engine ends
 */
export function events(
  api: Api,
  signal: AbortSignal,
  { since = Date.now(), until }: EventSpan = {},
): AsyncIterable<EngineEvent> {
  // The engine answers before it listens; `since` has it repeat what happened in between.
  const query = { since: inSeconds(since), ...(until === undefined ? {} : { until: inSeconds(until) }) };
  const opened = api.stream({ method: 'GET', path: '/events', query, signal });
  opened.catch(() => undefined);
  return { [Symbol.asyncIterator]: () => read(opened, signal, until !== undefined) };
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

async function* read(
  opened: Promise<IncomingMessage>,
  signal: AbortSignal,
  mayEnd: boolean,
): AsyncGenerator<EngineEvent, void> {
  try {
    for await (const line of readJsonLines(await opened)) yield mapEvent(line as EventJson);
    if (!signal.aborted && !mayEnd)
      throw new EngineError('no-engine', 'the engine has ended', { reason: 'it has ended' });
  } catch (error) {
    if (!signal.aborted) throw toEngineError(error);
  }
}

/** Maps one event. */
export function mapEvent(json: EventJson): EngineEvent {
  return {
    type: json.Type ?? '',
    action: json.Action ?? '',
    id: json.Actor?.ID ?? '',
    attributes: json.Actor?.Attributes ?? {},
    at: json.timeNano === undefined ? (json.time ?? 0) * 1000 : Math.floor(json.timeNano / 1e6),
  };
}
