import type { AddressBook, WhoAmI } from '@dari/contract';
import { PROBLEM_TYPE, SERVED_BY_HEADER } from '@dari/contract';
import type { ErrorRequestHandler, Express } from 'express';
import express from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { DatabaseWatch } from '../domain/database-watch.ts';
import type { Goals } from '../domain/goals.ts';
import { addressBookRouter } from './address-book-router.ts';
import { crossOrigin } from './cross-origin.ts';
import { goalsRouter } from './goals-router.ts';
import { problemFor, Refusal } from './problem.ts';
import { REQUEST_ID_HEADER } from './request-id.ts';
import { requestLog } from './request-log.ts';
import { serviceRouter } from './service-router.ts';

export interface ApplicationParts {
  readonly goals: Goals;
  readonly database: DatabaseWatch;
  readonly webOrigins: readonly string[];
  /** The stack's address book, or the path of the file that has it; `null` where there is no stack. */
  readonly addressBook: AddressBook | string | null;
  readonly whoAmI: WhoAmI;
  readonly log: Logger;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

/** Everything that answers HTTP. Each error, whoever found it, becomes one `application/problem+json`. */
export function application(parts: ApplicationParts): Express {
  const app = express();
  // Flat: `?a[b]=1` stays a name, and a name that comes twice is a list, which no schema accepts.
  app.set('query parser', 'simple');
  // Every answer may differ from the last: a tag would cost a hash each time and save nothing.
  app.set('etag', false);
  app.disable('x-powered-by');

  app.use(requestLog(parts.log));
  const { container } = parts.whoAmI;
  if (container !== null) {
    app.use((_request, response, next) => {
      response.set(SERVED_BY_HEADER, container);
      next();
    });
  }
  app.use(
    helmet({
      // Whether there is TLS in front is not ours to promise, and `localhost` is shared with other programs.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
    }),
  );
  app.use(...crossOrigin(parts.webOrigins));
  app.use((request, _response, next) => {
    // RFC 9112, section 3.2.
    if (request.httpVersion === '1.1' && request.headers.host === undefined) {
      throw new Refusal(400, 'expected a Host header, found none');
    }
    next();
  });
  app.use(goalsRouter(parts.goals));
  app.use(serviceRouter(parts.database, parts.whoAmI, parts.stopping));
  app.use(addressBookRouter(parts.addressBook, parts.stopping));
  app.use((request) => {
    throw new Refusal(404, `there is nothing at ${request.path}`);
  });
  app.use(answerProblem(parts.log));
  return app;
}

function answerProblem(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const instance = String(response.getHeader(REQUEST_ID_HEADER));
    const { problem, headers } = problemFor(error, instance);
    if (problem.status === 500) log.error({ err: error, requestId: instance }, 'request failed');
    response.status(problem.status).set(headers).type(PROBLEM_TYPE).send(JSON.stringify(problem));
  };
}
