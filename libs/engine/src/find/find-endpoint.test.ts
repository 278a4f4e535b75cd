import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine-error.ts';
import { findEndpoint } from './find-endpoint.ts';
import type { World } from './world.ts';

type Files = Readonly<Record<string, string>>;

function world(env: World['env'], files: Files = {}, platform: NodeJS.Platform = 'linux'): World {
  return {
    env,
    platform,
    home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me',
    readFile: (path) => files[path] ?? null,
    listFolder: (path) => [
      ...new Set(
        Object.keys(files)
          .filter((file) => file.startsWith(`${path}/`))
          .map((file) => file.slice(path.length + 1).split('/')[0] ?? ''),
      ),
    ],
  };
}

function context(name: string, docker: Record<string, unknown>, folder = '/home/me/.docker'): Files {
  const id = createHash('sha256').update(name).digest('hex');
  return {
    [`${folder}/contexts/meta/${id}/meta.json`]: JSON.stringify({ Name: name, Endpoints: { docker } }),
  };
}

function failure(given: World): EngineError {
  try {
    findEndpoint(given);
  } catch (error) {
    if (error instanceof EngineError) return error;
  }
  throw new Error('expected an EngineError');
}

const CONFIG = '/home/me/.docker/config.json';

describe('the engine is', () => {
  it('at the default socket when nothing points elsewhere', () => {
    expect(findEndpoint(world({}))).toEqual({
      url: 'unix:///var/run/docker.sock',
      from: 'default',
      context: null,
      tls: null,
    });
  });

  it('at the named pipe on Windows', () => {
    expect(findEndpoint(world({}, {}, 'win32')).url).toBe('npipe:////./pipe/docker_engine');
  });

  it.each([
    ['unix:///run/user/1000/docker.sock', 'unix:///run/user/1000/docker.sock'],
    ['unix://', 'unix:///var/run/docker.sock'],
    ['npipe:////./pipe/other', 'npipe:////./pipe/other'],
    ['tcp://10.0.0.5:2375', 'tcp://10.0.0.5:2375'],
    ['tcp://10.0.0.5', 'tcp://10.0.0.5:2375'],
    ['tcp://', 'tcp://localhost:2375'],
    ['10.0.0.5:99', 'tcp://10.0.0.5:99'],
    ['localhost', 'tcp://localhost:2375'],
    [':4000', 'tcp://localhost:4000'],
    ['tcp://[::1]:2375', 'tcp://[::1]:2375'],
    ['tcp://proxy:80/docker', 'tcp://proxy:80/docker'],
    ['ssh://me@server:2222', 'ssh://me@server:2222'],
    ['  unix:///x.sock ', 'unix:///x.sock'],
  ])('where DOCKER_HOST=%s points', (host, url) => {
    expect(findEndpoint(world({ DOCKER_HOST: host }))).toMatchObject({ url, from: 'DOCKER_HOST' });
  });

  it('where DOCKER_HOST points, whatever the contexts say', () => {
    const env = { DOCKER_HOST: 'unix:///a.sock', DOCKER_CONTEXT: 'missing' };
    expect(findEndpoint(world(env)).url).toBe('unix:///a.sock');
  });

  it('where DOCKER_CONTEXT points, before the current context', () => {
    const files = {
      [CONFIG]: '{"currentContext":"one"}',
      ...context('one', { Host: 'unix:///one.sock' }),
      ...context('two', { Host: 'unix:///two.sock' }),
    };
    expect(findEndpoint(world({ DOCKER_CONTEXT: 'two' }, files))).toEqual({
      url: 'unix:///two.sock',
      from: 'DOCKER_CONTEXT',
      context: 'two',
      tls: null,
    });
    expect(findEndpoint(world({}, files))).toMatchObject({
      url: 'unix:///one.sock',
      from: 'current-context',
      context: 'one',
    });
  });

  it('in the folder that DOCKER_CONFIG names', () => {
    const files = {
      '/cfg/config.json': '{"currentContext":"x"}',
      ...context('x', { Host: 'unix:///x.sock' }, '/cfg'),
    };
    expect(findEndpoint(world({ DOCKER_CONFIG: '/cfg' }, files)).url).toBe('unix:///x.sock');
  });

  it('at the default socket for the context "default"', () => {
    expect(findEndpoint(world({ DOCKER_CONTEXT: 'default' }))).toMatchObject({
      url: 'unix:///var/run/docker.sock',
      from: 'DOCKER_CONTEXT',
      context: 'default',
    });
  });

  it.each(['{nope', '[]', 'null', '{"currentContext":5}', '{"currentContext":""}'])(
    'at the default socket when the configuration is %s',
    (text) => {
      expect(findEndpoint(world({}, { [CONFIG]: text })).from).toBe('default');
    },
  );

  it('reached with TLS as the environment asks', () => {
    const files = { '/certs/ca.pem': 'CA', '/certs/cert.pem': 'CERT', '/certs/key.pem': 'KEY' };
    const env = { DOCKER_HOST: 'tcp://h', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' };
    expect(findEndpoint(world(env, files))).toMatchObject({
      url: 'tcp://h:2376',
      tls: { ca: 'CA', cert: 'CERT', key: 'KEY', verify: true },
    });
    expect(findEndpoint(world({ DOCKER_HOST: 'tcp://h', DOCKER_TLS: '1' })).tls).toEqual({
      ca: null,
      cert: null,
      key: null,
      verify: false,
    });
    expect(findEndpoint(world({ DOCKER_HOST: 'unix:///x', DOCKER_TLS_VERIFY: '1' })).tls).toBeNull();
  });

  it('reached with the certificates of a context', () => {
    const id = createHash('sha256').update('far').digest('hex');
    const files = {
      ...context('far', { Host: 'tcp://far:2376', SkipTLSVerify: true }),
      [`/home/me/.docker/contexts/tls/${id}/docker/ca.pem`]: 'CA',
    };
    expect(findEndpoint(world({ DOCKER_CONTEXT: 'far' }, files)).tls).toEqual({
      ca: 'CA',
      cert: null,
      key: null,
      verify: false,
    });
  });
});

describe('a bad endpoint is refused', () => {
  it('with the contexts there are, when the one named is not among them', () => {
    const error = failure(world({ DOCKER_CONTEXT: 'nope' }, context('far', { Host: 'tcp://far' })));
    expect(error.kind).toBe('bad-endpoint');
    expect(error.facts).toEqual({ context: 'nope', known: 'default, far' });
  });

  it('when a context names no engine', () => {
    expect(failure(world({ DOCKER_CONTEXT: 'k8s' }, context('k8s', {}))).facts).toEqual({ context: 'k8s' });
  });

  it.each([
    '/var/run/docker.sock',
    'http://x:1',
    'foo://x',
    'tcp://a b',
    'tcp://h:99999',
    'ssh://',
    'ssh://u:p@h',
  ])('when DOCKER_HOST is %s', (host) => {
    const error = failure(world({ DOCKER_HOST: host }));
    expect(error.kind).toBe('bad-endpoint');
    expect(error.facts).toMatchObject({ source: 'DOCKER_HOST', value: host });
    expect(error.message).toBe(`DOCKER_HOST is ${JSON.stringify(host)}`);
  });

  it('when the certificates that TLS needs cannot be read', () => {
    const env = { DOCKER_HOST: 'tcp://h', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/none' };
    expect(failure(world(env)).facts).toMatchObject({ expected: '/none/ca.pem' });
  });
});
