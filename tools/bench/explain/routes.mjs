/** Primes, so that neighbours in the sequence have nothing to do with each other. */
const STEP_OF_VANTAGES = 7919;
const STEP_OF_ADDRESSES = 104_729;

/**
 * Every vantage and every address form of a topology.
 *
 * @param {import('@dari/topology').Topology} topology
 * @param {Pick<typeof import('@dari/reachability'), 'parseAddress' | 'parseVantage'>} reachability
 */
export function routesOf({ containers }, { parseAddress, parseVantage }) {
  const vantages = ['host', ...containers.map(({ name }) => name)].map(parseVantage);
  const addresses = containers
    .flatMap(({ name, id, attachments: [first], published: [port] }) => [
      `${name}:8080`,
      `http://${name}.${first.network}:8080`,
      `${id.slice(0, 12)}:8080`,
      `${first.aliases[0]}:9090`,
      `tcp://${first.ip}:8080`,
      ...(port === undefined
        ? [`localhost:8080`, `nobody-${name}:80`]
        : [`http://localhost:${port.hostPort}`, `10.1.0.1:${port.hostPort}`]),
    ])
    .map(parseAddress);
  return { vantages, addresses };
}

/**
 * @param {{ vantages: readonly V[], addresses: readonly A[] }} routes
 * @param {number} count how many of them, again and again when they are not enough
 * @param {(vantage: V, address: A) => unknown} ask
 * @returns {number} milliseconds
 * @template V, A
 */
export function walk({ vantages, addresses }, count, ask) {
  let [vantage, address, seen] = [0, 0, 0];
  const began = performance.now();
  for (let at = 0; at < count; at += 1) {
    vantage = (vantage + STEP_OF_VANTAGES) % vantages.length;
    address = (address + STEP_OF_ADDRESSES) % addresses.length;
    // What comes back is looked at, so that nothing of it can be left out.
    if (ask(vantages[vantage], addresses[address]) !== undefined) seen += 1;
  }
  const ms = performance.now() - began;
  if (seen !== count) throw new Error(`Expected ${count} answers, found ${seen}.`);
  return ms;
}
