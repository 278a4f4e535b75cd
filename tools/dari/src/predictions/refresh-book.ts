import { join } from 'node:path';
import { AddressBookError, readAddressBook } from '@dari/probe';
import type { Container } from '@dari/topology';
import { writeAddressBook } from '../address-book/write-address-book.ts';
import { CliError } from '../errors/cli-error.ts';
import type { Explainer } from '../routes/deep-explainer.ts';
import { shellOf } from '../routes/shell-of.ts';
import { bookRoutes } from './book-routes.ts';
import { predictBook } from './predict-book.ts';

/**
 * Predicts the calls of the Addresses page anew, when the page's book in this folder is of these containers. A book that
 * is not there or cannot be written is left as it is: it is nothing that the caller asked for.
 *
 * @throws EngineError
 */
export async function refreshBook(
  runDirectory: string,
  members: readonly Container[],
  explainer: Explainer,
  platform: NodeJS.Platform,
): Promise<void> {
  try {
    const book = await readAddressBook(join(runDirectory, 'addresses.json'));
    const { web, api, db } = book.containers;
    if (![web, api, db].every((name) => members.some((one) => one.name === name))) return;
    const at = new Date();
    const routes = bookRoutes(book, members);
    const verdicts = await explainer.explain(routes);
    await writeAddressBook(
      runDirectory,
      predictBook(book, routes, verdicts, { at, shell: shellOf(platform) }),
    );
  } catch (error) {
    const isTheirs = error instanceof CliError && error.problem.kind === 'files';
    if (!isTheirs && !(error instanceof AddressBookError)) throw error;
  }
}
