import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { askAgainAfter, REPEAT_LOST_CALLS } from '../api/call-error.ts';
import { fetchGoals } from './goals-api.ts';

export const goalsKey = (api: string) => ['goals', api] as const;

/** Of every change of a goal. */
export const MUTATION_KEY = ['change-goal'] as const;

/** The list, page by page. While the api or its database is away it is asked for again by itself. */
export function useGoals(api: string) {
  const client = useQueryClient();
  return useInfiniteQuery({
    queryKey: goalsKey(api),
    queryFn: ({ pageParam, signal }) => fetchGoals(api, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...REPEAT_LOST_CALLS,
    // An answer that left the database before a change was stored would take the change off the screen again.
    refetchOnWindowFocus: () => client.isMutating({ mutationKey: MUTATION_KEY }) === 0,
    refetchInterval: ({ state }) => {
      const seconds = askAgainAfter(state.error);
      return seconds === null ? false : seconds * 1000;
    },
  });
}
