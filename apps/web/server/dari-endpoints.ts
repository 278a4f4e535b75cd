import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/** What `answer.ts` exports, without importing it: see {@link dariEndpoints}. */
interface AnswerModule {
  readonly answer: (request: DariRequest) => Promise<DariAnswer>;
}

/** A request below `/__dari/`. */
export interface DariRequest {
  readonly method: string;
  /** What follows `/__dari/`, still percent-encoded, without the query. */
  readonly path: string;
  /** Absolute path of the address book; `undefined` when the server was started without `ADDRESS_BOOK`. */
  readonly addressBook: string | undefined;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** An answer as data: what is written to the response. */
export interface DariAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * The dev server's own endpoints: `GET /__dari/addresses` and `GET /__dari/probe/<id>`.
 *
 * What answers is loaded through Vite at the first request: Vite reads the TypeScript of our packages on every
 * supported Node, while the file with the configuration would be left to Node itself.
 */
export function dariEndpoints(options: { readonly addressBook: string | undefined }): Plugin {
  return {
    name: 'dari-endpoints',
    apply: 'serve',
    configureServer(server) {
      const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
        const gone = new AbortController();
        response.once('close', () => {
          gone.abort();
        });
        const { answer } = (await server.ssrLoadModule('/server/answer.ts')) as AnswerModule;
        const path = new URL(request.url ?? '/', 'http://dari').pathname.replace(/^\//, '');
        const { status, headers, body } = await answer({
          method: request.method ?? 'GET',
          path,
          addressBook: options.addressBook,
          signal: gone.signal,
        });
        response.writeHead(status, { 'cache-control': 'no-store', ...headers });
        response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
      };
      server.middlewares.use('/__dari/', (request, response, next) => {
        handle(request, response).catch(next);
      });
    },
  };
}
