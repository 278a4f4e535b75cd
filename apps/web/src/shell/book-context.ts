import type { AddressBook } from '@dari/contract';
import { createContext, use } from 'react';

/** Under which the address book is kept. */
export const BOOK_KEY = ['addresses'] as const;

export interface Stack {
  readonly book: AddressBook;
  /** Where this browser finds the api: `http://localhost:3000`, or `http://localhost:8080/api` behind nginx. */
  readonly api: string;
}

export const StackContext = createContext<Stack | null>(null);

/** @throws Error outside of a BookGate. */
export function useStack(): Stack {
  const stack = use(StackContext);
  if (stack === null) throw new Error('expected a BookGate above');
  return stack;
}
