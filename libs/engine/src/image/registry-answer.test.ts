import { expect, it } from 'vitest';
import { registryAnswer } from './registry-answer.ts';

it.each([
  ['toomanyrequests: You have reached your pull rate limit.', 500, 'rate-limited'],
  ['received unexpected HTTP status: 429 Too Many Requests', 500, 'rate-limited'],
  ['manifest unknown: manifest unknown', 404, 'no-such-tag'],
  ['manifest for mongo:8.99 not found: manifest unknown: manifest unknown', 404, 'no-such-tag'],
  ['library/mongo:8.99: not found', 500, 'no-such-tag'],
  [
    "pull access denied for nope, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    404,
    'denied',
  ],
  ['unauthorized: authentication required', 401, 'denied'],
  [
    'errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required',
    403,
    'denied',
  ],
  ['Get "https://r.example/v2/": dial tcp: lookup r.example: no such host', 500, 'unreachable'],
  ['Get "https://r.example/v2/": dial tcp 10.0.0.1:443: connect: connection refused', 500, 'unreachable'],
  ['Get "https://r.example/v2/": x509: certificate signed by unknown authority', 500, 'unreachable'],
  ['net/http: request canceled while waiting for connection (Client.Timeout exceeded)', 500, 'unreachable'],
  ['Get "http://r.example/v2/": dial udp 10.0.0.1:53: connect: network is unreachable', 500, 'unreachable'],
  ['received unexpected HTTP status: 503 Service Unavailable', 500, 'faulty'],
  ['error parsing HTTP 403 response body: unexpected end of JSON input: ""', 500, 'denied'],
  ['error parsing HTTP 404 response body: unexpected end of JSON input: ""', 500, 'no-such-tag'],
  ['error parsing HTTP 429 response body: unexpected end of JSON input: ""', 500, 'rate-limited'],
  ["error parsing HTTP 502 response body: invalid character '<' looking for a value", 500, 'faulty'],
  ['net/http: HTTP/1.x transport connection broken: malformed HTTP response "SSH"', 500, 'faulty'],
  ['Get "https://r.example/v2/": http: server gave HTTP response to HTTPS client', 500, 'faulty'],
  ['filesystem layer verification failed for digest sha256:00', null, 'faulty'],
  ['unexpected EOF', null, 'faulty'],
  ['no matching manifest for linux/amd64 in the manifest list entries', null, 'other-platform'],
])('reads "%s"', (detail, status, kind) => {
  expect(registryAnswer(detail, status)).toEqual({ kind, detail });
});
