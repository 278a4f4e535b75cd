import { EngineError } from '../engine-error.ts';

const EXPECTED = 'unix:///path/to/docker.sock, npipe:////./pipe/name, tcp://host:port or ssh://user@host';

/**
 * Normalises an engine's address as the `docker` command does (docker/cli `opts/hosts.go`, `ParseHost`): without a
 * scheme it is `tcp`, and an empty host or port gets the default.
 *
 * @param secure whether the connection will use TLS, which moves the default port from 2375 to 2376.
 * @param source what held the text, for the message: `DOCKER_HOST` or a context.
 * @throws EngineError `bad-endpoint`
 */
export function parseHost(text: string, secure: boolean, source: string): string {
  const trimmed = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined && trimmed.startsWith('/')) {
    throw bad(trimmed, source, `${EXPECTED}; a path needs unix:// in front`);
  }
  const rest = scheme === undefined ? trimmed : trimmed.slice(scheme.length + '://'.length);
  switch (scheme) {
    case 'unix':
      return `unix://${rest === '' ? '/var/run/docker.sock' : rest}`;
    case 'npipe':
      return `npipe://${rest === '' ? '//./pipe/docker_engine' : rest}`;
    case 'ssh': {
      const url = tryUrl(`ssh://${rest}`);
      if (url === null || url.hostname === '')
        throw bad(trimmed, source, 'a host in the address: ssh://user@host');
      if (url.password !== '')
        throw bad(trimmed, source, 'an ssh address without a password: ssh://user@host');
      return `ssh://${rest}`;
    }
    case undefined:
    case 'tcp':
      return tcp(rest, secure, trimmed, source);
    default:
      throw bad(trimmed, source, EXPECTED);
  }
}

function tcp(rest: string, secure: boolean, text: string, source: string): string {
  // The URL parser knows no default port for this scheme, so it keeps the one that was typed.
  const url = tryUrl(`tcp://${rest.startsWith(':') || rest === '' ? `localhost${rest}` : rest}`);
  if (url === null || url.hostname === '') throw bad(text, source, EXPECTED);
  const port = url.port === '' ? (secure ? '2376' : '2375') : url.port;
  return `tcp://${url.hostname}:${port}${url.pathname === '/' ? '' : url.pathname}`;
}

function tryUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function bad(text: string, source: string, expected: string): EngineError {
  return new EngineError('bad-endpoint', `${source} is ${JSON.stringify(text)}`, {
    source,
    value: text,
    expected,
  });
}
