import process from 'node:process';

let signal = null;

/** From now on Ctrl-C and SIGTERM end the run in good order: what it started is removed. */
export function endInGoodOrder() {
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => (signal = name));
}

/** @throws {Error} when the run should end */
export function throwIfInterrupted() {
  if (signal !== null) throw new Error(`Ended by ${signal}; nothing was left behind.`);
}
