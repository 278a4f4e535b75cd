import { z } from 'zod';

/*
 * Imported for what it does, before everything else that has schemas: from then on they are made to parse without code
 * that is made at run time (`new Function`). A page's Content-Security-Policy may forbid that; Zod would try it at each
 * start, and the browser report it.
 */
z.config({ jitless: true });
