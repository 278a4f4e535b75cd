import type { RequestHandler } from 'express';
import { json } from 'express';
import { isUtf8 } from 'node:buffer';
import { Refusal } from './problem.ts';

/** A goal has 500 characters at most: what is larger is a mistake or an attack. */
const LIMIT_BYTES = 16 * 1024;

/** Accepts one JSON value in UTF-8 (RFC 8259) as the body, and refuses every other content type with 415. */
export function jsonBody(): RequestHandler[] {
  return [
    (request, _response, next) => {
      const hasBody = request.headers['transfer-encoding'] !== undefined || hasLength(request.headers);
      if (hasBody && request.is('application/json') === false) {
        const found = request.headers['content-type'] ?? 'none';
        throw new Refusal(415, `expected the content type application/json, found ${found}`, {
          Accept: 'application/json',
        });
      }
      if (Number(request.headers['content-length'] ?? 0) > LIMIT_BYTES) {
        // Said before the body comes: the parser would read all of it first, however slowly it is sent.
        throw new Refusal(413, 'the body is too large; 16 kB are accepted');
      }
      next();
    },
    json({
      limit: LIMIT_BYTES,
      // A compressed body could be much larger than it looks.
      inflate: false,
      type: 'application/json',
      verify: (_request, _response, body, encoding) => {
        if (encoding !== 'utf-8') throw new Refusal(415, `expected a body in UTF-8, found ${encoding}`);
        if (!isUtf8(body)) throw new Refusal(400, 'expected a body in UTF-8, found bytes that are not');
      },
    }),
  ];
}

function hasLength(headers: { readonly 'content-length'?: string | undefined }): boolean {
  return headers['content-length'] !== undefined && headers['content-length'] !== '0';
}
