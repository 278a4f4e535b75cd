import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { BASES, BUILT, DEBIAN } from '@dari/infra';
import { LABEL } from '@dari/topology';
import { readContents, sourcesKey } from '../../images/contents.ts';
import { docker, ROOT } from '../dari-process.ts';
import { MIRROR, type RegistryWorld } from './registry-world.ts';

const OUR_OWN = ['api', 'web'] as const;
/** Of the layer that only a stand-in has, so that there is always something to download; it cannot be packed. */
const LAYER_BYTES = 6_000_000;

/** @returns what of the machine's engine {@link standIns} is made of. */
export async function usefulImages(): Promise<readonly string[]> {
  const tags = (await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).split('\n');
  const database = [BASES.mongo.registry.tag, BASES.mongo.offline.tag].find((tag) => tags.includes(tag));
  if (database === undefined) throw new Error('no image of a database is there; run dari up first');
  return [database, ...OUR_OWN.map((name) => BUILT[name].tag), ...tags.filter((tag) => tag === DEBIAN.tag)];
}

/**
 * Makes the engine of a world have all that the stacks run, as if it came from the registry, but nginx. What is built
 * from the official images needs packages, which would take minutes: it gets the labels that it would have.
 */
export async function allButNginx({ docker: call }: RegistryWorld, useful: readonly string[]): Promise<void> {
  const architecture = await call(['version', '--format', '{{.Server.Arch}}']);
  const { built } = await readContents(ROOT, OUR_OWN, architecture);
  for (const name of OUR_OWN) {
    const { tag } = BUILT[name];
    const labels = `${LABEL.content}=${built[name]?.[sourcesKey(['registry'])] ?? ''} ${LABEL.source}=registry`;
    await call(['build', '-q', '-t', tag, '-'], `FROM ${tag}\nLABEL ${labels}\n`);
  }
  const [database = ''] = useful;
  if (database === BASES.mongo.registry.tag) return;
  await call(['tag', database, BASES.mongo.registry.tag]);
  await call(['rmi', database]);
}

/**
 * Puts an image into the registry that does what another one does, and takes it off the engine again.
 *
 * @returns the digest of the layer that only this image has.
 * @param reference as the public registry has it, `nginx:1.28`.
 */
export async function publish(
  { docker: call, front }: RegistryWorld,
  reference: string,
  from: string,
): Promise<string> {
  const name = `${MIRROR}/library/${reference}`;
  const more = `FROM ${from}\nUSER root\nRUN head -c ${LAYER_BYTES} /dev/urandom > /only-here\n`;
  await call(['build', '-q', '-t', name, '-'], more);
  await call(['push', '-q', name]);
  await call(['rmi', name]);
  return lastLayer(front.socket, reference);
}

async function lastLayer(socketPath: string, reference: string): Promise<string> {
  const [repository = '', tag = ''] = reference.split(':');
  const path = `/v2/library/${repository}/manifests/${tag}`;
  const headers = { Accept: 'application/vnd.docker.distribution.manifest.v2+json' };
  const [answer] = (await once(get({ socketPath, path, headers }), 'response')) as [IncomingMessage];
  const { layers } = (await json(answer)) as { readonly layers: readonly { readonly digest: string }[] };
  return layers.at(-1)?.digest ?? '';
}
