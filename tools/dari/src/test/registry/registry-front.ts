import { createServer, request as dial, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { answerAlone, passOn, type Fault, type FaultRule } from './faults.ts';

/** Stands in front of a registry: passes every request on, except those that a rule is about. */
export interface RegistryFront extends AsyncDisposable {
  /** The path of the socket that it listens on. */
  readonly socket: string;
  /** Every request since the last {@link break}: `GET /v2/…/manifests/1.28`, `GET /v2/…/blobs/sha256:… bytes=9-`. */
  readonly requests: readonly string[];
  /** From now on these rules hold and no others; without any, the registry is in order again. */
  break(...rules: readonly FaultRule[]): void;
}

/**
 * @param upstream the path of the socket that the registry listens on.
 * @param socket a path where nothing is yet.
 */
export async function registryFront(upstream: string, socket: string): Promise<RegistryFront> {
  let rules: { readonly rule: FaultRule; seen: number }[] = [];
  let requests: string[] = [];
  const faultOf = (line: string): Fault | null => {
    const known = rules.find(({ rule }) => rule.on.test(line));
    if (known === undefined) return null;
    const { skip = 0, times = Infinity, fault } = known.rule;
    known.seen += 1;
    return known.seen > skip && known.seen <= skip + times ? fault : null;
  };
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const line = [method, url, headers.range].filter((part) => part !== undefined).join(' ');
    requests.push(line);
    const fault = faultOf(line);
    if (fault !== null && answerAlone(fault, response)) return;
    forward(upstream, request, response, fault);
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    socket,
    get requests() {
      return requests;
    },
    break(...next) {
      rules = next.map((rule) => ({ rule, seen: 0 }));
      requests = [];
      // What hung because of a rule would hang on.
      server.closeAllConnections();
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function forward(
  upstream: string,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | null,
): void {
  const { method, url, headers } = request;
  const call = dial({ socketPath: upstream, method, path: url, headers, agent: false }, (answer) => {
    passOn(answer, response, fault).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  call.once('error', (error) => response.destroy(error));
  response.once('close', () => call.destroy());
  request.pipe(call);
}
