import type { AddressBook } from '@dari/contract';
import { AddressBookError, probeAddress, readAddressBook } from '@dari/probe';
import { Router } from 'express';
import { callerGone } from './caller-gone.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { Refusal } from './problem.ts';

const NO_BOOK = 'this server was started without an address book (ADDRESS_BOOK or ADDRESS_BOOK_JSON)';

/**
 * `GET /addresses` tells the stack's address book. `GET /probe/:id` dials an address of it from here. The id is looked up in the
 * book and never read as an address, so it cannot be used to reach anything else.
 *
 * @param source - the book, or the path of the file that has it; `null` where there is no stack.
 * @param stopping - aborts when the process stops.
 */
export function addressBookRouter(source: AddressBook | string | null, stopping: AbortSignal): Router {
  const router = Router();

  router
    .route('/addresses')
    .get(async (_request, response) => {
      if (source === null) throw new Refusal(404, `${NO_BOOK}, so there are no addresses`);
      response.json(await bookFrom(source));
    })
    .all(methodNotAllowed('GET'));

  router
    .route('/probe/:id')
    .get(async (request, response) => {
      if (source === null) throw new Refusal(503, NO_BOOK);
      const book = await bookFrom(source);
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

async function bookFrom(source: AddressBook | string): Promise<AddressBook> {
  if (typeof source !== 'string') return source;
  try {
    return await readAddressBook(source);
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
    throw new Refusal(503, error.message, { 'Retry-After': '1' });
  }
}
