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
  ['received unexpected HTTP status: 503 Service Unavailable', 500, 'unreachable'],
])('reads "%s"', (detail, status, kind) => {
  expect(registryAnswer(detail, status)).toEqual({ kind, detail });
});
