import { createHash } from 'node:crypto';
import { EngineError } from '../engine-error.ts';
import { configFolder, isObject, join, parseObject } from './docker-config.ts';
import type { FoundEndpoint, TlsMaterial } from './found-endpoint.ts';
import { parseHost } from './parse-host.ts';
import type { World } from './world.ts';

/**
 * Reads a context of the `docker` command: `contexts/meta/<sha256 of the name>/meta.json` holds the address,
 * `contexts/tls/<sha256>/docker/` the certificates (docker/cli `cli/context/store`).
 *
 * @throws EngineError `bad-endpoint` with facts `context` and `known` (comma-separated)
 */
export function readContext(world: World, name: string): Pick<FoundEndpoint, 'url' | 'tls'> {
  const folder = join(world, configFolder(world), 'contexts');
  const id = createHash('sha256').update(name).digest('hex');
  const meta = parseObject(world.readFile(join(world, folder, 'meta', id, 'meta.json')));
  if (meta === null) throw unknownContext(name, knownContexts(world, folder));
  const endpoints = isObject(meta['Endpoints']) ? meta['Endpoints'] : {};
  const docker = isObject(endpoints['docker']) ? endpoints['docker'] : {};
  const host = docker['Host'];
  if (typeof host !== 'string' || host === '') {
    throw new EngineError('bad-endpoint', `the docker context "${name}" names no engine`, { context: name });
  }
  const tls = readTls(world, join(world, folder, 'tls', id, 'docker'), docker['SkipTLSVerify'] === true);
  const url = parseHost(host, tls !== null, `the docker context "${name}"`);
  return { url, tls: url.startsWith('tcp:') ? tls : null };
}

function readTls(world: World, folder: string, skipVerify: boolean): TlsMaterial | null {
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((file) =>
    world.readFile(join(world, folder, file)),
  ) as [string | null, string | null, string | null];
  if (ca === null && cert === null && key === null && !skipVerify) return null;
  return { ca, cert, key, verify: !skipVerify };
}

function knownContexts(world: World, folder: string): string[] {
  const meta = join(world, folder, 'meta');
  const names = (world.listFolder?.(meta) ?? []).flatMap((id) => {
    const found = parseObject(world.readFile(join(world, meta, id, 'meta.json')))?.['Name'];
    return typeof found === 'string' ? [found] : [];
  });
  return ['default', ...names.sort()];
}

function unknownContext(name: string, known: readonly string[]): EngineError {
  return new EngineError(
    'bad-endpoint',
    `there is no docker context "${name}"; known contexts: ${known.join(', ')}`,
    { context: name, known: known.join(', ') },
  );
}
