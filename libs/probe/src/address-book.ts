import type { AddressBook } from '@dari/contract';
import { addressBookSchema } from '@dari/contract';
import { readFile, stat } from 'node:fs/promises';
import { codeOf } from './stage-result.ts';

/** `missing`: there is no such file, or it may not be read. `invalid`: it holds something else. */
export type AddressBookErrorKind = 'missing' | 'invalid';

/** Narrow on `kind`; the message is for people and says what to do. */
export class AddressBookError extends Error {
  override readonly name = 'AddressBookError';
  readonly kind: AddressBookErrorKind;
  readonly path: string;

  constructor(kind: AddressBookErrorKind, path: string, found: string, options?: { cause?: unknown }) {
    super(`expected the stack's address book in ${path}, found ${found}; "dari up" writes it`, options);
    this.kind = kind;
    this.path = path;
  }
}

/** The book that was read last, by its path, and which file that was. */
const known = new Map<string, { readonly version: string; readonly book: AddressBook }>();

/**
 * Reads the address book that `dari up` wrote. It is replaced while servers run, so ask for it at each request: it is
 * read again when there is another file.
 *
 * @throws {@link AddressBookError}
 */
export async function readAddressBook(path: string): Promise<AddressBook> {
  const version = await versionOf(path);
  const last = known.get(path);
  if (last?.version === version) return last.book;
  const book = await readBook(path);
  if (version !== null) known.set(path, { version, book });
  return book;
}

/** @returns `null` for a file that cannot be looked at. */
async function versionOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return null;
  }
}

async function readBook(path: string): Promise<AddressBook> {
  const parsed = addressBookSchema.safeParse(parseJson(await readText(path), path));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`);
  throw new AddressBookError('invalid', path, faults.slice(0, 5).join('; '), { cause: parsed.error });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = codeOf(cause);
    throw new AddressBookError('missing', path, code === 'ENOENT' ? 'no file' : code, { cause });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AddressBookError('invalid', path, 'text that is not JSON', { cause });
  }
}
