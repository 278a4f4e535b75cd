import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { addressBookSchema, type AddressBook } from '@dari/contract';
import { isOurs, type ExportNote, type Topology } from '@dari/topology';
import { addressBook } from '../address-book/address-book.ts';
import { readsAddressBook } from '../address-book/reads-address-book.ts';
import { writeAddressBook } from '../address-book/write-address-book.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import type { ExportStack } from './choose-export-stack.ts';

/**
 * Containers that other tools start read the address book where `up` writes it, so it is written now. The book of a
 * stack that runs is left as it is.
 *
 * @returns what is to be said about it; nothing for a stack that mounts no address book.
 * @throws CliError `files`
 */
export async function leaveAddressBook(
  { stack, topology, lanIp }: ExportStack,
  root: string,
): Promise<readonly ExportNote[]> {
  const folder = runDirectory(root, stack.project);
  if (!readsAddressBook(stack, folder)) return [];
  const file = join(folder, 'addresses.json');
  const book = addressBook(stack, { containers: [], networks: [] }, lanIp);
  const there = await readBook(file);
  if (there !== null && topology !== null && isRunning(topology, stack.project)) {
    if (isSame(there, book)) return [{ code: 'address-book', facts: { file } }];
    return [{ code: 'address-book-of-another', facts: { file, stack: there.stack } }];
  }
  await writeAddressBook(folder, book);
  return [{ code: 'address-book', facts: { file } }];
}

function isRunning({ containers }: Topology, project: string): boolean {
  return containers.some(({ labels }) => isOurs(labels, project));
}

/** Apart from what is known only while it runs: addresses, and what is predicted of them. */
function isSame(one: AddressBook, other: AddressBook): boolean {
  const [a, b] = [one, other].map((book) => ({
    ...book,
    addresses: [],
    predictions: undefined,
    predictedAt: undefined,
  }));
  return isDeepStrictEqual(a, b);
}

async function readBook(file: string): Promise<AddressBook | null> {
  try {
    return addressBookSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
