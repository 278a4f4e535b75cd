import type { AddressBook } from '@dari/contract';
import { createContext, use } from 'react';

export interface Stack {
  readonly book: AddressBook;
  /** The api's origin as this browser dials it, for example `http://localhost:3000`. */
  readonly api: string;
}

export const StackContext = createContext<Stack | null>(null);

/** @throws Error outside of a BookGate. */
export function useStack(): Stack {
  const stack = use(StackContext);
  if (stack === null) throw new Error('expected a BookGate above');
  return stack;
}
