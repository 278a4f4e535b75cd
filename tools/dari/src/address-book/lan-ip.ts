import { createSocket } from 'node:dgram';

/** An address for documentation (RFC 5737). A datagram socket that is connected to it sends nothing. */
const SOMEWHERE_OUTSIDE = '192.0.2.1';

/** @returns this computer's IPv4 address towards its network, as the routes say; `null` without a network. */
export function lanIp(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const answer = (ip: string | null): void => {
      socket.removeAllListeners();
      socket.close();
      resolve(ip);
    };
    socket.once('error', () => {
      answer(null);
    });
    socket.connect(9, SOMEWHERE_OUTSIDE, () => {
      const { address } = socket.address();
      answer(address === '0.0.0.0' || address.startsWith('127.') ? null : address);
    });
  });
}
