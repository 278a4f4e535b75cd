import type { IncomingMessage, ServerResponse } from 'node:http';

/** What becomes of a request instead of the registry's plain answer. */
export type Fault =
  /** An answer of the front's own; the registry is not asked. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Nothing is answered, not even a status. */
  | { readonly kind: 'silence' }
  /** What comes back is no HTTP. */
  | { readonly kind: 'garbage' }
  /** The first part of the body, in shares of 1, and then nothing; 0 for the headers alone. */
  | { readonly kind: 'stall'; readonly after: number }
  /** The first part of the body, and then the connection is closed. */
  | { readonly kind: 'cut'; readonly after: number }
  /** A small piece of the body now and then, until `until` resolves; then the rest at once. */
  | { readonly kind: 'trickle'; readonly until: Promise<unknown> }
  /** One byte in the middle of the body is another. */
  | { readonly kind: 'corrupt' };

export interface FaultRule {
  /** Matched against `GET /v2/library/nginx/manifests/1.28`. */
  readonly on: RegExp;
  readonly fault: Fault;
  /** How many requests are spared first; none unless told. */
  readonly skip?: number;
  /** How many requests it befalls after those; all of them unless told. */
  readonly times?: number;
}

const PIECE_EVERY_MS = 200;
const PIECES = 400;

/** Answers in the registry's place. @returns `false` where the registry has to be asked. */
export function answerAlone(fault: Fault, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'answer':
      response.writeHead(fault.status, {
        'Docker-Distribution-Api-Version': 'registry/2.0',
        ...fault.headers,
      });
      response.end(fault.body ?? '');
      return true;
    case 'silence':
      return true;
    case 'garbage':
      response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
      return true;
    case 'stall':
    case 'cut':
    case 'trickle':
    case 'corrupt':
      return false;
  }
}

/** Passes the registry's answer on, with the fault in its body. */
export async function passOn(
  answer: IncomingMessage,
  response: ServerResponse,
  fault: Fault | null,
): Promise<void> {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  if (fault === null) {
    answer.pipe(response);
    return;
  }
  response.flushHeaders();
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  switch (fault.kind) {
    case 'stall':
      response.write(body.subarray(0, Math.floor(body.length * fault.after)));
      return;
    case 'cut':
      response.write(body.subarray(0, Math.floor(body.length * fault.after)), () => {
        response.destroy();
      });
      return;
    case 'trickle':
      await trickle(body, response, fault.until);
      return;
    case 'corrupt': {
      const middle = Math.floor(body.length / 2);
      body[middle] = (body[middle] ?? 0) ^ 0xff;
      response.end(body);
      return;
    }
    case 'answer':
    case 'silence':
    case 'garbage':
      throw new Error(`${fault.kind} leaves the registry out`);
  }
}

async function trickle(body: Buffer, response: ServerResponse, until: Promise<unknown>): Promise<void> {
  const size = Math.ceil(body.length / PIECES);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + size));
    sent = Math.min(sent + size, body.length);
  }, PIECE_EVERY_MS);
  response.once('close', () => {
    clearInterval(timer);
  });
  try {
    await until;
  } finally {
    clearInterval(timer);
    response.end(body.subarray(sent));
  }
}
