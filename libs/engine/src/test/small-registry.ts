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
const LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const digest = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const refusal = (code: string): string => JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] });

/** This machine's processor, in the engine's word for it. */
const HERE = process.arch === 'x64' ? 'amd64' : process.arch;
/** A processor that no engine of a test has. */
const ELSEWHERE = 's390x';

/**
 * Serves the image `there:1` of one layer, and the same under other names:
 * - `elsewhere:1` for another processor, `elsewhere-list:1` as a list of processors;
 * - `damaged:1` with another byte in its layer;
 * - `stalled:1`, of whose layer and configuration nothing ever comes, and `silent:1`, of which nothing comes at all;
 * - `garbled:1`, whose manifest is no HTTP;
 * - `unauthorized:1`, `denied:1` and `limited:1`, which are refused, and `broken:1`, which fails on the server.
 *
 * Anything else is not there.
 */
export async function smallRegistry(): Promise<SmallRegistry> {
  const images = { there: imageAnswers(HERE), elsewhere: imageAnswers(ELSEWHERE) };
  const server = http.createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/v2/stalled/blobs/') || url.startsWith('/v2/silent/')) return;
    if (url.startsWith('/v2/garbled/')) {
      response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
      return;
    }
    const [status, type, body] = answerTo(url, images);
    const bytes = Buffer.from(body);
    const told = digest(bytes);
    if (url.startsWith('/v2/damaged/blobs/') && type === LAYER) bytes[20] = (bytes[20] ?? 0) ^ 0xff;
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': bytes.length,
      'Docker-Distribution-Api-Version': 'registry/2.0',
      ...(status === 200 ? { 'Docker-Content-Digest': told } : {}),
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

type Answers = ReadonlyMap<string, Answer>;

function answerTo(url: string, images: { readonly there: Answers; readonly elsewhere: Answers }): Answer {
  if (url === '/v2/') return [200, JSON_TYPE, '{}'];
  const name = url.split('/')[2] ?? '';
  if (name === 'unauthorized') return [401, JSON_TYPE, refusal('UNAUTHORIZED')];
  if (name === 'denied') return [403, JSON_TYPE, refusal('DENIED')];
  if (name === 'limited') return [429, JSON_TYPE, refusal('TOOMANYREQUESTS')];
  if (name === 'broken') return [503, 'text/plain', 'down'];
  if (name === 'elsewhere-list') return [200, LIST, list()];
  const answers = name === 'elsewhere' ? images.elsewhere : images.there;
  const known = ['stalled', 'damaged', 'elsewhere'].includes(name) ? url.replace(name, 'there') : url;
  return answers.get(known) ?? [404, JSON_TYPE, refusal('MANIFEST_UNKNOWN')];
}

function list(): string {
  const platform = { os: 'linux', architecture: ELSEWHERE };
  const manifest = { mediaType: MANIFEST, digest: `sha256:${'0'.repeat(64)}`, size: 1, platform };
  return JSON.stringify({ schemaVersion: 2, mediaType: LIST, manifests: [manifest] });
}

function imageAnswers(architecture: string): Answers {
  const layer = tar({ 'hello.txt': 'hello\n'.repeat(10_000) });
  const packed = gzipSync(layer);
  const config = Buffer.from(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: [digest(layer)] },
      history: [{}],
    }),
  );
  const configType = 'application/vnd.docker.container.image.v1+json';
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: configType, size: config.length, digest: digest(config) },
      layers: [{ mediaType: LAYER, size: packed.length, digest: digest(packed) }],
    }),
  );
  return new Map<string, Answer>([
    ['/v2/there/manifests/1', [200, MANIFEST, manifest]],
    [`/v2/there/manifests/${digest(manifest)}`, [200, MANIFEST, manifest]],
    [`/v2/there/blobs/${digest(config)}`, [200, configType, config]],
    [`/v2/there/blobs/${digest(packed)}`, [200, LAYER, packed]],
  ]);
}
