/** Every message of MongoDB's wire protocol starts with four int32: length, request id, response to, operation code. */
export const HEADER_BYTES = 16;

const OP_MSG = 2013;
/** What servers before MongoDB 3.6 answer with. */
const OP_REPLY = 1;
/** The limit of the protocol (`maxMessageSizeBytes`). */
const MAX_MESSAGE_BYTES = 48_000_000;

/**
 * @returns `{ hello: 1, $db: 'admin' }` as an OP_MSG, the first thing each driver sends; it needs no login.
 * Format: MongoDB wire protocol, OP_MSG, one section of kind 0 that holds a BSON document.
 */
export function helloMessage(requestId: number): Buffer {
  const body = Buffer.concat([
    Buffer.from('\x10hello\0', 'latin1'),
    int32(1),
    Buffer.from('\x02$db\0', 'latin1'),
    int32('admin\0'.length),
    Buffer.from('admin\0', 'latin1'),
    Buffer.from([0]),
  ]);
  const flagBits = int32(0);
  const kind = Buffer.from([0]);
  const message = Buffer.concat([flagBits, kind, int32(body.length + 4), body]);
  return Buffer.concat([
    int32(HEADER_BYTES + message.length),
    int32(requestId),
    int32(0),
    int32(OP_MSG),
    message,
  ]);
}

/** @returns whether `bytes` (at least {@link HEADER_BYTES}) start a reply to the request with that id. */
export function isReplyTo(requestId: number, bytes: Buffer): boolean {
  const length = bytes.readInt32LE(0);
  const operation = bytes.readInt32LE(12);
  return (
    length > HEADER_BYTES &&
    length <= MAX_MESSAGE_BYTES &&
    bytes.readInt32LE(8) === requestId &&
    (operation === OP_MSG || operation === OP_REPLY)
  );
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}
