import { SourceMap } from 'node:module';

const LEAST = 0.01;

/**
 * @param {{nodes: any[], samples: number[], timeDeltas: number[]}} profile of V8; the program is one bundled file
 * @param {object} map the bundle's source map
 * @returns {Map<string, number>} share of the busy time by package, largest first
 */
export function timesByPackage({ nodes, samples, timeDeltas }, map) {
  const sources = new SourceMap(map);
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame, sources)]));
  const times = new Map();
  let busy = 0;
  for (const [at, id] of samples.entries()) {
    const owner = owners.get(id);
    if (owner === null) continue;
    busy += timeDeltas[at];
    times.set(owner, (times.get(owner) ?? 0) + timeDeltas[at]);
  }
  const shares = [...times].map(([owner, time]) => [owner, time / busy]);
  return new Map(shares.filter(([, share]) => share >= LEAST).toSorted(([, a], [, b]) => b - a));
}

/** @returns {string | null} `null`: nothing was done */
function ownerOf({ functionName, url, lineNumber, columnNumber }, sources) {
  if (functionName === '(idle)' || functionName === '(root)') return null;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url === '' || url.startsWith('node:')) return 'Node: sockets, HTTP, streams';
  const { originalSource = '' } = sources.findEntry(lineNumber, columnNumber);
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(originalSource) ?? [];
  if (name === undefined) return 'apps/api';
  return ['mongodb', 'bson', 'mongoose', 'zod'].includes(name) ? name : 'Express and what it needs';
}
