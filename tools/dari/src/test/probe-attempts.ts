import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Somebody whom the probe endpoints must never reach. */
export interface Canary extends AsyncDisposable {
  readonly port: number;
  /** How many have connected. */
  readonly callers: number;
}

export async function canary(): Promise<Canary> {
  let callers = 0;
  const server = createServer((socket) => {
    callers += 1;
    // Read, or the end of the caller never arrives.
    socket.resume();
    socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }).listen(0);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    get callers() {
      return callers;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}

/** A request as it goes over the wire; nothing in it is made regular. */
export interface Attempt {
  /** What stands in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How the host of a canary can be written: names, numbers, and names whose DNS answers with such numbers. */
function hostsOf(ips: readonly string[]): readonly string[] {
  const numbers = ips
    .filter((ip) => !ip.includes(':'))
    .flatMap((ip) => {
      const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number);
      const whole = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
      const hex = whole.toString(16).padStart(8, '0');
      return [
        ip,
        String(whole),
        `0x${hex}`,
        `0${a.toString(8)}.${b}.${c}.${d}`,
        `${a}.${b * 65_536 + c * 256 + d}`,
        `[::ffff:${ip}]`,
        `[::ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`,
        `[64:ff9b::${hex.slice(0, 4)}:${hex.slice(4)}]`,
        ip.replaceAll('.', '\u3002'),
        ip.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
        `${ip}.nip.io`,
        `${ip.replaceAll('.', '-')}.sslip.io`,
        `${hex}.c0a80001.rbndr.us`,
        `api.${ip}.nip.io`,
      ];
    });
  return [
    ...numbers,
    'localhost',
    'localhost.',
    'LOCALHOST',
    '[::1]',
    'host.docker.internal',
    'localtest.me',
  ];
}

/** How something that is no id can be put where an id belongs. `at` is a host and a port. */
const PLACES: readonly ((at: string) => string)[] = [
  (at) => at,
  (at) => `http:%2F%2F${at}%2F`,
  (at) => encodeURIComponent(`http://${at}/`),
  (at) => encodeURIComponent(encodeURIComponent(`http://${at}/`)),
  (at) => `%2F%2F${at}`,
  (at) => `api:localhost@${at}`,
  (at) => `api:localhost%00${at}`,
  (at) => `api:localhost%0d%0aHost:%20${at}`,
  (at) => `api:localhost%23${at}`,
  (at) => `api:localhost%3Fhost=${at}`,
  (at) => `api:localhost%2F..%2F${at}`,
  (at) => `api:localhost%5C${at}`,
  (at) => `api:localhost;${at}`,
  (at) => `api:${at}`,
  (at) => `db:${at}`,
  (at) => `mongodb:%2F%2F${at}`,
  (at) => `%c0%af%c0%af${at}`,
  (at) => `%E0%A4%A${at}`,
  (at) => `__proto__%2F${at}`,
  (at) => `{"host":"${at}"}`.replaceAll('"', '%22'),
];

/**
 * Ways to make a probe endpoint reach somebody else, none of which is an id.
 *
 * @param prefix of the endpoint's path: `/probe/`.
 * @param ips of the canary, as the endpoint would reach it.
 */
export function attempts(prefix: string, ips: readonly string[], port: number): readonly Attempt[] {
  const hosts = hostsOf(ips).map((host) => `${host}:${port}`);
  const wire = (text: string): string =>
    text.replace(/[^\x21-\x7e]/g, (letter) => encodeURIComponent(letter));
  const places = hosts.flatMap((at) =>
    PLACES.map((place): Attempt => ({ target: wire(prefix + place(at)), headers: {} })),
  );
  const around = hosts.flatMap((at): Attempt[] => {
    const plain = wire(at);
    return [
      { target: `${prefix}nobody?url=http://${plain}/&host=${plain}`, headers: {} },
      { target: `http://${plain}${prefix}nobody`, headers: {} },
      { target: `${prefix}nobody`, headers: { 'X-Forwarded-Host': plain, Forwarded: `host="${plain}"` } },
      {
        target: `${prefix}nobody`,
        headers: { 'X-Original-URL': `http://${plain}/`, Referer: `http://${plain}/` },
      },
      { target: `${prefix}../${plain}`, headers: {} },
    ];
  });
  return [...places, ...around];
}

/** Makes one attempt. @returns the status; `null` when the server gave no answer. */
export async function attempt(port: number, { target, headers }: Attempt): Promise<number | null> {
  const socket = connect(port, '127.0.0.1');
  const lines = Object.entries({ Host: `localhost:${port}`, Connection: 'close', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  // Not ended: a caller who hangs up gets no answer.
  socket.write(`GET ${target} HTTP/1.1\r\n${head}\r\n`);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  await once(socket, 'close').catch(() => undefined);
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
  return status === undefined ? null : Number(status);
}
