import { join } from 'node:path';
import { addressBookSchema, type AddressBook } from '@dari/contract';
import { writeWhole } from '../files/write-whole.ts';

/** Writes the book where both servers have it mounted. @throws CliError `files` */
export async function writeAddressBook(runDirectory: string, book: AddressBook): Promise<void> {
  // What is predicted comes from types; to check it again would take longer than to predict it.
  const { predictions, ...rest } = book;
  const checked = { ...addressBookSchema.parse(rest), predictions };
  const text = `${JSON.stringify(checked, null, 2)}\n`;
  await writeWhole(join(runDirectory, 'addresses.json'), text);
}
