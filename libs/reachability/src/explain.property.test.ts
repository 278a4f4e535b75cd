import { describe, expect, it } from 'vitest';
import { ADDRESSES, VANTAGES, randomWorld } from '../test/random-world.ts';
import { seededRandom } from '../test/seeded-random.ts';
import { world } from '../test/world.ts';
import { parseAddress } from './address/parse-address.ts';
import { CODES } from './code.ts';
import { explain, explainer } from './explain.ts';
import { RULES } from './rule.ts';
import { parseSnapshot } from './snapshot/parse-snapshot.ts';
import { writeSnapshot } from './snapshot/write-snapshot.ts';
import { tell } from './text/tell.ts';
import { parseVantage } from './vantage.ts';
import type { Verdict } from './verdict.ts';

const SEEDS = 120;
/** A second on a machine that does nothing else. */
const PATIENCE = { timeout: 60_000 };
const vantages = VANTAGES.map(parseVantage);
const addresses = ADDRESSES.map(parseAddress);

/** One call of every vantage to sixty addresses of every world. */
function* verdicts(): Generator<{ readonly verdict: Verdict; readonly context: string }> {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const random = seededRandom(seed);
    const ask = explainer(world(randomWorld(random)));
    for (const vantage of vantages) {
      for (let count = 0; count < 60; count += 1) {
        const address = addresses[Math.floor(random() * addresses.length)];
        if (address === undefined) continue;
        yield {
          verdict: ask(vantage, address),
          context: `seed ${seed}: ${JSON.stringify(vantage)} ${address.text}`,
        };
      }
    }
  }
}

function plain({ outcome, code, hops }: Verdict): unknown {
  return { outcome, code, hops };
}

describe('explain, on any topology', PATIENCE, () => {
  it('never throws, and ends at the first hop that does not pass', () => {
    const rules = new Set<string>(Object.keys(RULES));
    const seen = new Set<string>();
    for (const { verdict, context } of verdicts()) {
      const { outcome, code, hops, remedy } = verdict;
      seen.add(code);
      const last = hops.at(-1);
      if (last === undefined || hops.slice(0, -1).some(({ state }) => state !== 'pass'))
        throw new Error(context);
      const expected = outcome === 'works' ? 'pass' : outcome === 'unknown' ? 'unknown' : 'stop';
      const fits = (CODES[code] as readonly string[]).includes(outcome);
      const knows = hops.every(({ rule }) => rules.has(rule));
      if (last.state !== expected || !fits || !knows || (remedy === null) !== (outcome === 'works')) {
        throw new Error(`${context}: ${outcome} ${code} ${last.state}`);
      }
    }
    expect(seen.size).toBeGreaterThan(35);
  });

  it('names what is missing, or what is left to chance, whenever it does not know', () => {
    const named = [
      'missing',
      'several-answers',
      'vantage-not-there',
      'vantage-not-running',
      'name-of-restarting',
    ];
    for (const { verdict, context } of verdicts()) {
      if (verdict.outcome !== 'unknown') continue;
      const id = verdict.hops.at(-1)?.fact.id ?? '';
      if (!named.includes(id)) throw new Error(`${context}: ${id}`);
    }
  });

  it('says everything in both languages', () => {
    for (const { verdict, context } of verdicts()) {
      for (const language of ['en', 'ko'] as const) {
        const { reason, explanation, remedy } = tell(verdict, language);
        const text = [reason, explanation, remedy ?? ''].join('\n');
        if (/undefined|null|NaN/.test(text)) throw new Error(`${context}: ${text}`);
      }
    }
  });

  it('is the same each time, and the same of a snapshot, but for commands', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const topology = world(randomWorld(seededRandom(seed)));
      const read = parseSnapshot(writeSnapshot(topology));
      for (const vantage of vantages) {
        for (const address of addresses.slice(seed, seed + 150)) {
          const verdict = explain(topology, vantage, address);
          const again = explain(read, vantage, address);
          if (JSON.stringify(plain(again)) !== JSON.stringify(plain(verdict)))
            throw new Error(`seed ${seed}: ${address.text}`);
        }
      }
    }
  });
});
