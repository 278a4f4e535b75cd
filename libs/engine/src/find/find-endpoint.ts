import { EngineError } from '../engine-error.ts';
import { readContext } from './context-store.ts';
import { configFolder, currentContext, join } from './docker-config.ts';
import type { FoundEndpoint, TlsMaterial } from './found-endpoint.ts';
import { parseHost } from './parse-host.ts';
import type { World } from './world.ts';

/**
 * Finds the engine exactly as the `docker` command does: `DOCKER_HOST`, else the context named by `DOCKER_CONTEXT`,
 * else the current context of its configuration, else the default socket or pipe of the platform. The context
 * `default` means the last. `DOCKER_HOST` wins over a context, of which the `docker` command warns.
 *
 * @throws EngineError `bad-endpoint`
 */
export function findEndpoint(world: World): FoundEndpoint {
  const host = world.env['DOCKER_HOST'];
  if (host !== undefined && host !== '') return fromHost(world, host);
  const named = world.env['DOCKER_CONTEXT'];
  if (named !== undefined && named !== '') return fromContext(world, named, 'DOCKER_CONTEXT');
  const current = currentContext(world);
  if (current !== null) return fromContext(world, current, 'current-context');
  return { ...defaultEndpoint(world), from: 'default', context: null };
}

function fromHost(world: World, host: string): FoundEndpoint {
  const verify = isSet(world, 'DOCKER_TLS_VERIFY');
  const secure = verify || isSet(world, 'DOCKER_TLS');
  const url = parseHost(host, secure, 'DOCKER_HOST');
  const tls = secure && url.startsWith('tcp:') ? tlsOfEnvironment(world, verify) : null;
  return { url, from: 'DOCKER_HOST', context: null, tls };
}

function fromContext(world: World, name: string, from: 'DOCKER_CONTEXT' | 'current-context'): FoundEndpoint {
  const found = name === 'default' ? defaultEndpoint(world) : readContext(world, name);
  return { ...found, from, context: name };
}

function defaultEndpoint(world: World): Pick<FoundEndpoint, 'url' | 'tls'> {
  const url = world.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
  return { url, tls: null };
}

function tlsOfEnvironment(world: World, verify: boolean): TlsMaterial {
  const set = world.env['DOCKER_CERT_PATH'];
  const folder = set === undefined || set === '' ? configFolder(world) : set;
  const read = (file: string): string | null => world.readFile(join(world, folder, file));
  const ca = read('ca.pem');
  if (verify && ca === null && set !== undefined && set !== '') {
    const path = join(world, folder, 'ca.pem');
    throw new EngineError('bad-endpoint', `DOCKER_TLS_VERIFY needs ${path}, which cannot be read`, {
      source: 'DOCKER_CERT_PATH',
      value: folder,
      expected: path,
    });
  }
  return { ca, cert: read('cert.pem'), key: read('key.pem'), verify };
}

function isSet(world: World, name: string): boolean {
  const value = world.env[name];
  return value !== undefined && value !== '';
}
