import { throwIfInterrupted } from './interrupted.mjs';

/**
 * Measures several peers in turns (ABAB…), so that whatever else the machine does meets all of them alike. The order
 * turns round each time (ABBA), so that none always comes after the same one.
 *
 * @template T
 * @param {{name: string, run: () => Promise<T>}[]} peers
 * @param {{rounds: number, warmUps?: number, say?: (line: string) => void}} options
 * @returns {Promise<Record<string, T[]>>} what each run gave, by the peer's name
 */
export async function takeTurns(peers, { rounds, warmUps = 1, say = () => undefined }) {
  const results = Object.fromEntries(peers.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    say(round < 0 ? 'warm-up' : `round ${round + 1} of ${rounds}`);
    for (const { name, run } of round % 2 === 0 ? peers : peers.toReversed()) {
      throwIfInterrupted();
      const result = await run();
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}
