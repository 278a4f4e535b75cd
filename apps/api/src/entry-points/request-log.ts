import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

/** Asked again and again by whoever waits for them, also in answer to a line in this log. */
const UNLOGGED = /^\/(?:healthz|readyz)(?:\?|$)/;

/** Gives each request its id, puts it into the answer, and writes one line when it is answered. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request, response) => {
      const id = requestIdOf(request);
      response.setHeader(REQUEST_ID_HEADER, id);
      return id;
    },
    autoLogging: { ignore: (request) => UNLOGGED.test(request.url) },
    // Nothing but the method and the path: headers may hold what a log must not.
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_request, response, error) => {
      if (error !== undefined) return 'error';
      return response.statusCode >= 500 ? 'warn' : 'info';
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
  });
}
