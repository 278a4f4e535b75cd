import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

/** Asked again and again by whoever waits for them, also in answer to a line in this log. */
const UNLOGGED = /^\/(?:healthz|readyz)(?:\?|$)/;

/**
 * Gives each request its id, puts it into the answer, and writes one line when it is answered or the caller hung up.
 * The line has nothing of the request but the method and the path: headers may hold what a log must not.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(request);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    if (!UNLOGGED.test(request.url)) {
      const began = performance.now();
      response.once('close', () => {
        write(log, requestId, request, response, began);
      });
    }
    next();
  };
}

function write(log: Logger, requestId: string, request: Request, response: Response, began: number): void {
  const line = {
    requestId,
    req: { method: request.method, url: request.originalUrl },
    res: { status: response.headersSent ? response.statusCode : null },
    ms: Math.round(performance.now() - began),
  };
  const message = response.writableFinished ? 'request completed' : 'request aborted';
  if (response.statusCode >= 500) log.warn(line, message);
  else log.info(line, message);
}
