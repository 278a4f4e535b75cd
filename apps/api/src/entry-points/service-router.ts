import type { Health, WhoAmI } from '@dari/contract';
import { Router } from 'express';
import { z } from 'zod';
import type { DatabaseWatch } from '../domain/database-watch.ts';
import { callerGone } from './caller-gone.ts';
import { methodNotAllowed } from './method-not-allowed.ts';

const LONGEST_WAIT_SECONDS = 30;

const readyzQuerySchema = z.strictObject({
  wait: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,3})?$/, 'expected seconds, at most 30')
    .transform(Number)
    .refine((seconds) => seconds <= LONGEST_WAIT_SECONDS, 'expected seconds, at most 30')
    .optional(),
});

/**
 * What is asked about the process itself: `/healthz`, `/readyz` and `/whoami`.
 *
 * @param whoAmI - what this replica is called.
 * @param stopping - aborts when the process stops: nobody is held any longer.
 */
export function serviceRouter(watch: DatabaseWatch, whoAmI: WhoAmI, stopping: AbortSignal): Router {
  const router = Router();

  router
    .route('/healthz')
    .get((_request, response) => {
      const health: Health = { status: 'ok' };
      // Nothing to hide: a page of any origin may see that it was answered.
      response.set('Cross-Origin-Resource-Policy', 'cross-origin').json(health);
    })
    .all(methodNotAllowed('GET'));

  router
    .route('/readyz')
    .get(async (request, response) => {
      const { wait } = readyzQuerySchema.parse(request.query);
      using gone = callerGone(response);
      using over = timeOver((wait ?? 0) * 1_000);
      const patience = AbortSignal.any([over.signal, gone.signal, stopping]);
      const readiness = await (wait === undefined ? watch.readiness() : watch.whenReady(patience));
      if (!readiness.ready) response.status(503).set('Retry-After', '1');
      response.json(readiness);
    })
    .all(methodNotAllowed('GET'));

  router
    .route('/whoami')
    .get((_request, response) => {
      response.json(whoAmI);
    })
    .all(methodNotAllowed('GET'));

  return router;
}

function timeOver(ms: number): { readonly signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, ms);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
    },
  };
}
