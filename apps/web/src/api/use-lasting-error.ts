import { useState } from 'react';

/**
 * A query forgets its error as soon as it asks again. The page goes on showing it until there is an answer, so that
 * asking again by itself neither flickers nor takes the focus away.
 */
export function useLastingError(query: {
  readonly error: Error | null;
  readonly isSuccess: boolean;
}): Error | null {
  const [lasting, setLasting] = useState<Error | null>(query.error);
  const next = query.error ?? (query.isSuccess ? null : lasting);
  if (next !== lasting) setLasting(next);
  return next;
}
