import { AddressBookError, probeAddress, readAddressBook } from '@dari/probe';
import { Router } from 'express';
import { callerGone } from './caller-gone.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { Refusal } from './problem.ts';

/**
 * `GET /probe/:id` dials an address of the stack's address book from here. The id is looked up in the book and never
 * read as an address, so it cannot be used to reach anything else.
 *
 * @param path - of the address book; `null` where there is no stack.
 * @param stopping - aborts when the process stops.
 */
export function probeRouter(path: string | null, stopping: AbortSignal): Router {
  const router = Router();
  router
    .route('/probe/:id')
    .get(async (request, response) => {
      const book = await bookAt(path);
      using gone = callerGone(response);
      const signal = AbortSignal.any([gone.signal, stopping]);
      const observation = await probeAddress(book, request.params.id, { signal }).catch((error: unknown) => {
        if (signal.aborted) return 'aborted' as const;
        throw error;
      });
      if (observation === 'unknown-id') {
        throw new Refusal(404, 'expected the id of an address in the address book, such as api:localhost');
      }
      if (observation === 'aborted') throw new Refusal(503, 'the server is stopping', { 'Retry-After': '1' });
      response.json(observation);
    })
    .all(methodNotAllowed('GET'));
  return router;
}

async function bookAt(path: string | null) {
  if (path === null) throw new Refusal(503, 'this server was started without an address book (ADDRESS_BOOK)');
  try {
    return await readAddressBook(path);
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
    throw new Refusal(503, error.message, { 'Retry-After': '1' });
  }
}
