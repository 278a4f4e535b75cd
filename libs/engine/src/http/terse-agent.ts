import http from 'node:http';
import https from 'node:https';
import { inspect } from 'node:util';

// The modem formats the options of every request for its debug log, also when that log is off, and would walk through
// all sockets of the agent each time: that took longer than the request. So these agents print as one word.

/** Keeps connections open between requests. */
export class TerseAgent extends http.Agent {
  constructor() {
    super({ keepAlive: true });
  }

  [inspect.custom](): string {
    return 'Agent';
  }
}

/** Keeps TLS connections open between requests. */
export class TerseTlsAgent extends https.Agent {
  constructor(options: https.AgentOptions) {
    super({ ...options, keepAlive: true });
  }

  [inspect.custom](): string {
    return 'Agent';
  }
}
