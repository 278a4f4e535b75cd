import type { Vantage } from '@dari/contract';
import { useText } from '../i18n/language-context.ts';
import { useStack } from '../shell/book-context.ts';

/** @returns a function that names the place where a call starts, in the chosen language. */
export function useVantageName(): (vantage: Vantage) => string {
  const text = useText();
  const { book } = useStack();
  return (vantage) => (vantage === 'browser' ? text('addresses.fromBrowser') : book.containers[vantage]);
}
