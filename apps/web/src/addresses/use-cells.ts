import type { Observation, Vantage } from '@dari/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { CallError, REPEAT_LOST_CALLS } from '../api/call-error.ts';
import { BOOK_KEY, useStack } from '../shell/book-context.ts';
import type { Cell, CellState } from './cell.ts';
import { VANTAGES } from './cell.ts';
import { dial } from './dial.ts';
import { predictionOf } from './prediction.ts';

const KEY = 'dial';

/** Dials every address from every vantage, all at once, and shows each result as it comes. */
export function useCells(): { readonly cells: readonly Cell[]; readonly dialAgain: () => void } {
  const { book, api } = useStack();
  const client = useQueryClient();
  // Of several replicas always the same one is asked, whose name stands above its column.
  const from = book.replicas.length > 1 ? `${location.origin}/__dari/api/1` : api;
  const pairs = book.addresses.flatMap((address) => VANTAGES.map((vantage) => ({ address, vantage })));
  const results = useQueries({
    queries: pairs.map(({ address, vantage }) => ({
      // The address itself is in the key: in another stack, or after a restart, the same id is another address.
      queryKey: [KEY, api, vantage, address],
      queryFn: ({ signal }: { signal: AbortSignal }) => dial(vantage, address, from, signal),
      enabled: !isWithoutProbe(vantage),
      ...REPEAT_LOST_CALLS,
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    })),
  });
  const cells = pairs.map((pair, index): Cell => {
    const state = isWithoutProbe(pair.vantage) ? ({ kind: 'no-probe' } as const) : stateOf(results[index]);
    return { ...pair, state, prediction: predictionOf(book, pair, location.hostname) };
  });
  return {
    cells,
    dialAgain: () => {
      // Another stack may run by now, and what is predicted of this one may be new.
      void client.refetchQueries({ queryKey: BOOK_KEY }).then(() => client.resetQueries({ queryKey: [KEY] }));
    },
  };
}

/** @returns whether nobody dials there: the dev server does, nginx with the page as files does not. */
function isWithoutProbe(vantage: Vantage): boolean {
  return vantage === 'web' && import.meta.env.PROD;
}

function stateOf(result: Pick<UseQueryResult<Observation>, 'data' | 'error'> | undefined): CellState {
  if (result?.data !== undefined) return { kind: 'seen', observation: result.data };
  if (result?.error instanceof CallError) return { kind: 'not-asked', error: result.error };
  if (result?.error) throw result.error;
  return { kind: 'pending' };
}
