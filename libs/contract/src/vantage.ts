import { z } from 'zod';

/** Where the page has its calls made: in the browser, or by the server in one of two containers. */
export const vantageSchema = z.enum(['browser', 'web', 'api']);
export type Vantage = z.infer<typeof vantageSchema>;
