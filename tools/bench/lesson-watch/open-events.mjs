import { createInterface } from 'node:readline';
import { engineStream } from '../measure/engine.mjs';

/** The engine's events, as it tells them. */
export async function openEvents() {
  const stream = await engineStream('/events');
  const waiting = [];
  createInterface({ input: stream }).on('line', (line) => {
    const { Type, Action, timeNano } = JSON.parse(line);
    const index = waiting.findIndex(({ type, action }) => type === Type && action === Action);
    if (index !== -1) waiting.splice(index, 1)[0].resolve(timeNano / 1e6);
  });
  return {
    /** @returns {Promise<number>} when the next such event happened, in milliseconds since 1970 */
    next: (event) => new Promise((resolve) => waiting.push({ ...event, resolve })),
    close: () => stream.destroy(),
  };
}
