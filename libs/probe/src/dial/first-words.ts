import { helloMessage } from '../hello-message.ts';

/**
 * What is said to a server whose protocol nobody knows. Servers that speak first (SSH, SMTP, MySQL) need none of it, Redis
 * and many others answer anything, and the rest answers its own protocol.
 */
export function firstWords(host: string): readonly Buffer[] {
  return [
    Buffer.from(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 'latin1'),
    helloMessage(1),
    POSTGRES_SSL_REQUEST,
    TLS_CLIENT_HELLO,
  ];
}

/** PostgreSQL, "Message Formats", SSLRequest: length 8, code 80877103. The answer is one letter. */
const POSTGRES_SSL_REQUEST = Buffer.from('0000000804d2162f', 'hex');

/** RFC 5246, sections 6.2.1 and 7.4.1.2. A server answers with its hello or with an alert. */
const TLS_CLIENT_HELLO = clientHello();

function clientHello(): Buffer {
  const random = Buffer.alloc(32, 0x64);
  // ECDHE and RSA with AES-128-GCM; extensions supported_groups (x25519, P-256) and signature_algorithms.
  const suites = Buffer.from('c02bc02f009c', 'hex');
  const extensions = Buffer.from('000a00060004001d0017000d0008000604030804' + '0401', 'hex');
  const body = Buffer.concat([
    Buffer.from('0303', 'hex'),
    random,
    Buffer.from([0]),
    uint16(suites.length),
    suites,
    Buffer.from([1, 0]),
    uint16(extensions.length),
    extensions,
  ]);
  const handshake = Buffer.concat([Buffer.from([1, 0]), uint16(body.length), body]);
  return Buffer.concat([Buffer.from('160301', 'hex'), uint16(handshake.length), handshake]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
