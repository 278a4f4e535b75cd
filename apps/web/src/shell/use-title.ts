import { useEffect } from 'react';

/** Keeps the document's title true while the page is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
