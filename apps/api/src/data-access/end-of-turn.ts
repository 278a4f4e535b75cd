/**
 * How long, in milliseconds, callers wait for the operation before theirs; with their own they have an answer within two
 * seconds. One that hangs must not hold up the others for good; with less,
 * a database that is slow would be asked more at once and be slower still.
 */
export const LONGEST_TURN_MS = 500;

/** @returns resolves when the operation has ended, either way, or has had its time. */
export function endOfTurn(operation: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_TURN_MS);
    const ended = () => {
      clearTimeout(timer);
      resolve();
    };
    operation.then(ended, ended);
  });
}
