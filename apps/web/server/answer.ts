import type { Problem } from '@dari/contract';
import { PROBLEM_TYPE } from '@dari/contract';
import { AddressBookError, probeAddress, readAddressBook } from '@dari/probe';
import type { DariAnswer, DariRequest } from './dari-endpoints.ts';

const PROBE_PATH = /^probe\/([^/]+)$/;

/**
 * Answers what is asked below `/__dari/`: `addresses` with the address book, `probe/<id>` with an observation of that
 * address as it is seen from this server. Only ids that are in the book are dialled.
 */
export async function answer({ method, path, addressBook, signal }: DariRequest): Promise<DariAnswer> {
  if (method !== 'GET' && method !== 'HEAD') {
    const refusal = problem(405, 'Method not allowed', `expected GET, found ${method}`);
    return { ...refusal, headers: { ...refusal.headers, allow: 'GET, HEAD' } };
  }
  const id = PROBE_PATH.exec(path)?.[1];
  if (path !== 'addresses' && id === undefined) {
    return problem(404, 'Not found', 'expected /__dari/addresses or /__dari/probe/<id>');
  }
  if (addressBook === undefined) {
    return problem(
      503,
      'No address book',
      'expected ADDRESS_BOOK to name the address book, found nothing; start the stack with "npx dari up"',
    );
  }
  try {
    const book = await readAddressBook(addressBook);
    if (id === undefined) return json(book);
    const observation = await probeAddress(book, decoded(id), { signal });
    return observation === 'unknown-id'
      ? problem(404, 'No such address', 'expected the id of an address in /__dari/addresses')
      : json(observation);
  } catch (error) {
    if (error instanceof AddressBookError) return problem(503, 'No address book', error.message);
    if (signal.aborted) return problem(499, 'Caller gone', 'the connection was closed before the answer');
    throw error;
  }
}

/** @returns the text that was percent-encoded, or as it is when it was not: then no id is equal to it. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function json(body: unknown): DariAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

function problem(status: number, title: string, detail: string): DariAnswer {
  const body: Problem = { type: 'about:blank', title, status, detail };
  return { status, headers: { 'content-type': PROBLEM_TYPE }, body };
}
