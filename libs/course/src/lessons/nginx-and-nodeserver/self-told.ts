import type { Container } from '@dari/topology';
import type { Call } from '../../check/question.ts';

/** The port that nodeserver listens on, inside its container. */
export const SERVER_PORT = 8080;

/** Whether the answer is of this very container: nodeserver tells its own name. */
export function isToldBy({ hostname }: Container, { http }: Call): boolean {
  return hostname !== '' && http !== null && http.status === 200 && http.body.includes(hostname);
}

/** @returns the status of an answer, or else what became of the call. */
export function answerText({ http, outcome }: Call): string {
  return http === null ? outcome : `HTTP ${http.status}`;
}
