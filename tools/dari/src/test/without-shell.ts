import type { Neighbourhood } from './neighbourhood.ts';

/** Node and the libraries that it loads, out of an image that has more. */
const PACK = 'node=$(command -v node) && { echo "$node"; ldd "$node" | grep -o "/[^ ]*"; } | tar -c -h -T -';

/**
 * Makes an image that has a server and nothing else, neither a shell nor any other program, without a registry.
 *
 * @returns its tag; it goes with the neighbourhood, whose containers of other images go before.
 */
export async function withoutShell(here: Neighbourhood): Promise<string> {
  const tag = `${here.name}:bare`;
  const script = `docker run --rm --entrypoint sh ${here.image} -c '${PACK}' | docker import - ${tag}`;
  const { code, stderr } = await here.start(['sh', '-c', script]);
  if (code !== 0) throw new Error(`${script}: ${stderr}`);
  return tag;
}
