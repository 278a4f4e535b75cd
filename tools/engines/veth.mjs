import { execFileSync } from 'node:child_process';

/**
 * Joins an engine's network namespace to the machine's with a pair of virtual interfaces, and nothing else: the
 * engine gets no way out. The pair goes with the namespace.
 * @param {number} init first process of the namespace
 * @returns {{address: string, hostAddress: string}} of the engine's end and of the machine's
 */
export function addVeth(init) {
  const base = freeBase(init);
  const [hostAddress, address] = [1, 2].map((last) => `10.213.${(base + last) >> 8}.${(base + last) & 255}`);
  const name = `dari${init}`;
  const inside = ['nsenter', `--net=/proc/${init}/ns/net`, 'ip'];
  run(['ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'machine', 'netns', String(init)]);
  run(['ip', 'addr', 'add', `${hostAddress}/30`, 'dev', name]);
  run(['ip', 'link', 'set', name, 'up']);
  run([...inside, 'addr', 'add', `${address}/30`, 'dev', 'machine']);
  run([...inside, 'link', 'set', 'machine', 'up']);
  return { address, hostAddress };
}

/** @returns {number} offset in 10.213.0.0/16 of four addresses that no interface of the machine has */
function freeBase(seed) {
  const used = new Set(
    JSON.parse(run(['ip', '-json', '-4', 'addr']))
      .flatMap((link) => link.addr_info)
      .map(({ local }) => local.split('.').map(Number))
      .filter(([first, second]) => first === 10 && second === 213)
      .map(([, , third, fourth]) => ((third << 8) | fourth) & ~3),
  );
  for (let step = 0; step < 16384; step++) {
    const base = ((seed + step) % 16384) * 4;
    if (!used.has(base)) return base;
  }
  throw new Error('All addresses of 10.213.0.0/16 are in use.');
}

function run([program, ...args]) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
