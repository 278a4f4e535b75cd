import { SERVED_BY_HEADER } from '@dari/contract';
import cors from 'cors';
import type { RequestHandler } from 'express';
import { REQUEST_ID_HEADER } from './request-id.ts';

/**
 * Lets the pages of these origins read answers. Every other origin gets no CORS header at all, so its browser refuses.
 */
export function crossOrigin(webOrigins: readonly string[]): RequestHandler[] {
  const allowed = new Set(webOrigins);
  return [
    (_request, response, next) => {
      // Also on answers without CORS headers, or a cache could hand them to an allowed origin.
      response.vary('Origin');
      next();
    },
    cors((request, callback) => {
      const { origin } = request.headers;
      callback(null, {
        origin: origin !== undefined && allowed.has(origin) ? origin : false,
        methods: ['GET', 'POST', 'PATCH', 'DELETE'],
        allowedHeaders: ['Content-Type', REQUEST_ID_HEADER],
        exposedHeaders: [REQUEST_ID_HEADER, SERVED_BY_HEADER, 'Location', 'Retry-After'],
        maxAge: 600,
      });
    }),
  ];
}
