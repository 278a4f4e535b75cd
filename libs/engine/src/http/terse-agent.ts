import type http from 'node:http';
import { inspect } from 'node:util';

/**
 * Makes an agent print as one word. The modem formats the options of every request for its debug log, also when that
 * log is off, and would walk through all sockets of the agent each time: that took longer than the request.
 */
export function terse<A extends http.Agent>(agent: A): A {
  return Object.assign(agent, { [inspect.custom]: () => 'Agent' });
}
