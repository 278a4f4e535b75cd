import { addressBookSchema } from '@dari/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { askAgainAfter, CallError, REPEAT_LOST_CALLS } from '../api/call-error.ts';
import { call } from '../api/call.ts';
import { useLastingError } from '../api/use-lasting-error.ts';
import { useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { BOOK_KEY, StackContext } from './book-context.ts';
import { FailureText } from './failure-text.tsx';

/** Gets the address book from the web server and shows the page below once it is there. */
export function BookGate({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const query = useQuery({
    queryKey: BOOK_KEY,
    queryFn: ({ signal }) =>
      call(
        { method: 'GET', url: new URL('/__dari/addresses', location.href).href, signal },
        addressBookSchema,
      ),
    ...REPEAT_LOST_CALLS,
    refetchInterval: ({ state }) => {
      const seconds = askAgainAfter(state.error);
      return seconds === null ? false : seconds * 1000;
    },
  });
  const error = useLastingError(query);
  const { data, refetch } = query;
  if (data !== undefined) {
    const api =
      data.apiPort === null ? `${location.origin}/api` : `http://${location.hostname}:${data.apiPort}`;
    return <StackContext value={{ book: data, api }}>{children}</StackContext>;
  }
  if (error instanceof CallError) {
    return (
      <main id="content" tabIndex={-1} className="page">
        <section className="panel panel-warn" role="alert">
          <h1>{text('book.failedTitle')}</h1>
          <p>
            <RichText message={{ key: 'book.failedText', params: {} }} />
          </p>
          <FailureText error={error} asked="web" />
          <button type="button" className="button" onClick={() => void refetch()}>
            {text('app.tryAgain')}
          </button>
        </section>
      </main>
    );
  }
  if (error !== null) throw error;
  return (
    <main id="content" tabIndex={-1} className="page" aria-busy="true">
      <p className="quiet" role="status">
        {text('book.loading')}
      </p>
    </main>
  );
}
