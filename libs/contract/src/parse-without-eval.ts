import { z } from 'zod';

/**
 * Makes the schemas parse without code that is made at run time (`new Function`), which a page's
 * Content-Security-Policy may forbid: Zod would try it and the browser report it. Call it before the first parse.
 */
export function parseWithoutEval(): void {
  z.config({ jitless: true });
}
