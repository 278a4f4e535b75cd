import { readinessSchema } from '@dari/contract';
import type { HttpAnswer } from './http-get.ts';

/** What one call of a tier's address says about it. */
export type TierAnswer =
  | { readonly kind: 'ready'; readonly database: string | null }
  /** The database answered the api and refused its password. `address`: what the api dialled. */
  | { readonly kind: 'auth-failed'; readonly address: string }
  | { readonly kind: 'not-ready'; readonly seen: string };

/** web: `GET /` answers 200. */
export function readWebAnswer(answer: HttpAnswer): TierAnswer {
  if (answer.kind === 'failed') return { kind: 'not-ready', seen: answer.code };
  return answer.status === 200
    ? { kind: 'ready', database: null }
    : { kind: 'not-ready', seen: `HTTP ${answer.status}` };
}

/** api: `GET /readyz` answers 200 with a database that is connected; any other body is not our api. */
export function readApiAnswer(answer: HttpAnswer): TierAnswer {
  if (answer.kind === 'failed') return { kind: 'not-ready', seen: answer.code };
  const parsed = readinessSchema.safeParse(parseJson(answer.body));
  if (!parsed.success)
    return { kind: 'not-ready', seen: `HTTP ${answer.status}, not the answer of dari's api` };
  const { ready, database } = parsed.data;
  if (database.state === 'connected') {
    return ready && answer.status === 200
      ? { kind: 'ready', database: database.product }
      : { kind: 'not-ready', seen: `HTTP ${answer.status}` };
  }
  if (database.reason === 'auth-failed') return { kind: 'auth-failed', address: database.address };
  return { kind: 'not-ready', seen: `HTTP ${answer.status}: ${database.address}: ${database.reason}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
