import { format, resolveConfig } from 'prettier';

/** @returns the text of a page as `npm run format` leaves it. */
export async function formatted(markdown: string, path: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(path)), parser: 'markdown' });
}
