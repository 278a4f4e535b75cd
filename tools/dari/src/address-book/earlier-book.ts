import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AddressBook } from '@dari/contract';
import { AddressBookError, readAddressBook } from '@dari/probe';
import type { Container } from '@dari/topology';
import { writeAddressBook } from './write-address-book.ts';

/**
 * Writes a book without predictions, unless the one that is there says the same and has some: those stay.
 *
 * @returns the book that is there now.
 * @throws CliError `files`
 */
export async function putAddressBook(runDirectory: string, book: AddressBook): Promise<AddressBook> {
  const there = await readOrNull(join(runDirectory, 'addresses.json'));
  if (there !== null) {
    const same = { ...there };
    delete same.predictions;
    delete same.predictedAt;
    if (isDeepStrictEqual(same, book)) return there;
  }
  await writeAddressBook(runDirectory, book);
  return book;
}

/** @returns whether everything is predicted, and no container of the stack was started since. */
export function isPredicted(
  { predictions, predictedAt }: AddressBook,
  members: readonly Container[],
): boolean {
  if (predictions === undefined || predictedAt === undefined) return false;
  const at = Date.parse(predictedAt);
  return (
    predictions.every(({ outcome }) => outcome !== 'unknown') &&
    members.every(({ startedAt }) => startedAt !== null && Date.parse(startedAt) < at)
  );
}

async function readOrNull(path: string): Promise<AddressBook | null> {
  try {
    return await readAddressBook(path);
  } catch (error) {
    if (error instanceof AddressBookError) return null;
    throw error;
  }
}
