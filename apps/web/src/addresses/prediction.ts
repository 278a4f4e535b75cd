import type { AddressBook, Observation, Prediction } from '@dari/contract';
import type { Cell, CellPlace } from './cell.ts';
import { isLoopback } from './reason.ts';

/**
 * @param page the host name that the page came from. Predictions are of a browser on the computer that dari ran on: one
 * that opened the page by another name may be anywhere.
 * @returns what the book says will become of a call; `null`: nothing.
 */
export function predictionOf(
  { predictions = [] }: AddressBook,
  { vantage, address }: CellPlace,
  page: string,
): Prediction | null {
  if (vantage === 'browser' && !isLoopback(page)) return null;
  return predictions.find((one) => one.vantage === vantage && one.address === address.id) ?? null;
}

/**
 * How a prediction compares with what was seen. `fits`: as far as a browser tells, which says of most failures only that
 * no answer came. `open`: there is nothing to compare, as one of both is not known.
 */
export type Agreement = 'agrees' | 'fits' | 'differs' | 'open';

export function agreementOf(cell: Cell): Agreement | null {
  const { vantage, state, prediction } = cell;
  if (prediction === null || state.kind !== 'seen') return null;
  if (prediction.outcome === 'unknown') return 'open';
  return vantage === 'browser'
    ? inBrowser(prediction, state.observation)
    : inContainer(prediction, state.observation);
}

function inContainer(prediction: Prediction, { outcome }: Observation): Agreement {
  if (outcome === 'unknown') return 'open';
  return outcome === prediction.outcome ? 'agrees' : 'differs';
}

/** Of these an answer comes, and the browser keeps it. */
const ANSWERED: readonly string[] = ['CORS', 'HTTP_HOST_REFUSED'];

function inBrowser({ outcome, code }: Prediction, observation: Observation): Agreement {
  if (observation.outcome !== 'unknown') return observation.outcome === outcome ? 'agrees' : 'differs';
  return outcome === 'works' || ANSWERED.includes(code) ? 'differs' : 'fits';
}
