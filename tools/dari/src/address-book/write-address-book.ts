import { join } from 'node:path';
import { addressBookSchema, type AddressBook } from '@dari/contract';
import { writeWhole } from '../files/write-whole.ts';

/** Writes the book where both servers have it mounted. @throws CliError `files` */
export async function writeAddressBook(runDirectory: string, book: AddressBook): Promise<void> {
  const text = `${JSON.stringify(addressBookSchema.parse(book), null, 2)}\n`;
  await writeWhole(join(runDirectory, 'addresses.json'), text);
}
