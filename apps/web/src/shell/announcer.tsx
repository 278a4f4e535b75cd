import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { AnnouncerContext } from './announcer-context.ts';

/** Holds the page's one polite live region. The key makes the same text be said twice when it is sent twice. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback((text: string) => {
    setSaid(({ count }) => ({ text, count: count + 1 }));
  }, []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnouncerContext>
  );
}
