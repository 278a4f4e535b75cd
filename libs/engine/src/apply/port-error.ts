import { isIP } from 'node:net';

/** An address of the engine's host that could not be bound. `port` 0: the engine did not say which. */
export interface TakenPort {
  readonly hostIp: string;
  readonly port: number;
}

/**
 * Reads from the engine's message which port was taken; `null` when the message is about something else. Seen:
 * `Bind for 0.0.0.0:80 failed: port is already allocated`; `listen tcp4 127.0.0.1:80: bind: address already in use`;
 * since 28 `failed to bind host port for 0.0.0.0:80:172.17.0.2:80/tcp: address already in use` and
 * `failed to bind host port 127.0.0.1:80/tcp: address already in use`; Docker Desktop: `Ports are not available:
 * exposing port TCP 0.0.0.0:80 -> 127.0.0.1:0: listen tcp 0.0.0.0:80: bind: address already in use`, on Windows `bind:
 * Only one usage of each socket address … is normally permitted` and `An attempt was made to access a socket in a way
 * forbidden by its access permissions`.
 */
export function takenPort(message: string): TakenPort | null {
  const about =
    /port is already allocated|address already in use|Ports are not available|Only one usage of each socket/i;
  if (!about.test(message)) return null;
  const places = [
    /Bind for (\S+):(\d+) failed/i,
    /failed to bind host port (?:for )?(\[[^\]]*\]|[^\s:]*):(\d+)/i,
    /exposing port \w+ (\S+):(\d+)/i,
    /listen (?:tcp|udp|sctp)[46]? (\S*):(\d+)/i,
  ];
  for (const place of places) {
    const [, address, port] = place.exec(message) ?? [];
    if (address === undefined || port === undefined) continue;
    const hostIp = address.replace(/^\[|\]$/g, '');
    return { hostIp: isIP(hostIp) === 0 ? '0.0.0.0' : hostIp, port: Number(port) };
  }
  return { hostIp: '0.0.0.0', port: 0 };
}
