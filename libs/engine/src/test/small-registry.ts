import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { tar } from './tar.ts';

/** A registry on this machine, which engines trust without TLS because its address is a loopback one. */
export interface SmallRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string;
}

type Answer = readonly [status: number, type: string, body: Buffer | string];

const JSON_TYPE = 'application/json';
const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const digest = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const refusal = (code: string): string => JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] });

/**
 * Serves the image `there:1` of one layer; `stalled:1` is the same, but of its layer and configuration nothing ever comes;
 * `denied:1` and `limited:1` are refused, `broken:1` fails on the server, and anything else is not there.
 */
export async function smallRegistry(): Promise<SmallRegistry> {
  const answers = imageAnswers();
  const server = http.createServer((request, response) => {
    const [status, type, body] = answerTo(request.url ?? '', answers);
    if (request.url?.startsWith('/v2/stalled/blobs/') === true) return;
    const bytes = Buffer.from(body);
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': bytes.length,
      'Docker-Distribution-Api-Version': 'registry/2.0',
      ...(status === 200 ? { 'Docker-Content-Digest': digest(bytes) } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answerTo(url: string, answers: ReadonlyMap<string, Answer>): Answer {
  if (url === '/v2/') return [200, JSON_TYPE, '{}'];
  const name = url.split('/')[2];
  if (name === 'denied') return [403, JSON_TYPE, refusal('DENIED')];
  if (name === 'limited') return [429, JSON_TYPE, refusal('TOOMANYREQUESTS')];
  if (name === 'broken') return [503, 'text/plain', 'down'];
  return answers.get(url.replace('/stalled/', '/there/')) ?? [404, JSON_TYPE, refusal('MANIFEST_UNKNOWN')];
}

function imageAnswers(): Map<string, Answer> {
  const layer = tar({ 'hello.txt': 'hello\n'.repeat(10_000) });
  const packed = gzipSync(layer);
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: [digest(layer)] },
      history: [{}],
    }),
  );
  const configType = 'application/vnd.docker.container.image.v1+json';
  const layerType = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: configType, size: config.length, digest: digest(config) },
      layers: [{ mediaType: layerType, size: packed.length, digest: digest(packed) }],
    }),
  );
  return new Map<string, Answer>([
    ['/v2/there/manifests/1', [200, MANIFEST, manifest]],
    [`/v2/there/manifests/${digest(manifest)}`, [200, MANIFEST, manifest]],
    [`/v2/there/blobs/${digest(config)}`, [200, configType, config]],
    [`/v2/there/blobs/${digest(packed)}`, [200, layerType, packed]],
  ]);
}
