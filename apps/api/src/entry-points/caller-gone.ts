import type { Response } from 'express';

/** A signal that aborts when the caller hangs up before it has its answer. */
export function callerGone(response: Response): { readonly signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  response.once('close', abort);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      response.off('close', abort);
    },
  };
}
