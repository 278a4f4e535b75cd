/**
 * What becomes of a call. `works`: the server answers. `closed`: accepted, then closed with no answer. `unreachable`: no
 * route, or nobody at the address. `blocked`: only in a browser, which does not let the page have the answer.
 */
export type Outcome =
  'works' | 'name-not-found' | 'refused' | 'unreachable' | 'timeout' | 'closed' | 'blocked' | 'unknown';
