import { createContext, use } from 'react';

/** Says a text to screen readers without moving the focus. */
export const AnnouncerContext = createContext<(text: string) => void>(() => {
  throw new Error('expected an Announcer above');
});

export function useAnnounce(): (text: string) => void {
  return use(AnnouncerContext);
}
