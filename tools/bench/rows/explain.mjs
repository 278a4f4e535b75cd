import { bundledReachability } from '../explain/bundle.mjs';
import { largeTopology } from '../explain/large-topology.mjs';
import { routesOf, walk } from '../explain/routes.mjs';
import { summary } from '../measure/statistics.mjs';
import { takeTurns } from '../measure/take-turns.mjs';
import { machine } from '../report/machine.mjs';
import { count, ms, ratio, spread, table } from '../report/table.mjs';

const CONTAINERS = 1_000;
const COUNTS = [10_000, 100_000, 1_000_000, 4_000_000];
const TARGET = 1_000_000;

/** How many routes are explained in a second, and whether that stays so with more of them. */
export async function measureRow({ rounds, say }) {
  const reachability = await bundledReachability();
  const topology = largeTopology(CONTAINERS);
  const routes = routesOf(topology, reachability);
  const explain = reachability.explainer(topology);
  // The least that any answer takes: a vantage and an address, looked up among as many.
  const known = new Map(routes.addresses.map((address) => [address.text, address]));
  const floor = (vantage, { text }) => (vantage === undefined ? undefined : known.get(text));

  const peers = COUNTS.flatMap((amount) => [
    { name: `explain ${amount}`, run: () => Promise.resolve(walk(routes, amount, explain)) },
    { name: `floor ${amount}`, run: () => Promise.resolve(walk(routes, amount, floor)) },
  ]);
  const prepared = { name: 'prepare', run: () => Promise.resolve(preparing(reachability, topology)) };
  const times = await takeTurns([...peers, prepared], { rounds, warmUps: 1, say });
  const of = (name) => summary(times[name]);
  const rate = (amount) => (amount / of(`explain ${amount}`).median) * 1_000;
  const least = Math.min(...COUNTS.map(rate));
  return [
    table(
      ['routes', 's: median (95th percentile)', 'routes a second', 'a look into a Map, s', 'dari is'],
      COUNTS.map((amount) => {
        const [ours, theirs] = [of(`explain ${amount}`), of(`floor ${amount}`)];
        return [
          count(amount),
          spread(ours, threeDigits),
          count(rate(amount)),
          threeDigits(theirs.median),
          ratio(ours.median, theirs.median),
        ];
      }),
    ),
    `${rounds} runs of each, in turns, in one thread. ${count(topology.containers.length)} containers on ` +
      `${topology.networks.length} networks, ${count(routes.vantages.length)} vantages × ${count(routes.addresses.length)} ` +
      `addresses; ${shares(routes, explain)}. Their indexes take ${ms(of('prepare').median)} ms, once. ${machine()}.`,
    `The slowest row has ${count(least)} routes a second (target ≥ ${count(TARGET)}: ` +
      `${least >= TARGET ? 'met' : `missed by ${count(TARGET - least)}`}). From ${count(COUNTS[0])} to ` +
      `${count(COUNTS.at(-1))} routes, ${COUNTS.at(-1) / COUNTS[0]} times as many, the time grows ` +
      `${(of(`explain ${COUNTS.at(-1)}`).median / of(`explain ${COUNTS[0]}`).median).toFixed(0)} times.`,
  ].join('\n\n');
}

const threeDigits = (value) => (value / 1_000).toFixed(3);

/** The first question makes the indexes, whoever asks it. */
function preparing({ explainer }, topology) {
  const began = performance.now();
  explainer(topology);
  return performance.now() - began;
}

/** What becomes of the routes: that it is not one kind that is fast. */
function shares(routes, explain) {
  const sample = 100_000;
  const outcomes = new Map();
  walk(routes, sample, (vantage, address) => {
    const verdict = explain(vantage, address);
    outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
    return verdict;
  });
  return [...outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, found]) => `${((found / sample) * 100).toFixed(0)} % ${outcome}`)
    .join(', ');
}
