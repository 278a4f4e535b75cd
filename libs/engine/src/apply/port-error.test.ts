import { expect, it } from 'vitest';
import { takenPort } from './port-error.ts';

const START = 'driver failed programming external connectivity on endpoint x (4b3):';

it.each([
  [`${START} Bind for 0.0.0.0:8080 failed: port is already allocated`, '0.0.0.0', 8080],
  [`${START} Bind for :::8080 failed: port is already allocated`, '::', 8080],
  [
    `${START} Error starting userland proxy: listen tcp4 127.0.0.1:3000: bind: address already in use`,
    '127.0.0.1',
    3000,
  ],
  [`${START} Error starting userland proxy: listen tcp6 [::]:3000: bind: address already in use`, '::', 3000],
  [
    'failed to set up container networking: driver failed programming external connectivity on endpoint x (4b3): failed to bind host port for 0.0.0.0:80:172.17.0.2:80/tcp: address already in use',
    '0.0.0.0',
    80,
  ],
  ['failed to bind host port 127.0.0.1:3000/tcp: address already in use', '127.0.0.1', 3000],
  ['failed to bind host port [::1]:3000/tcp: address already in use', '::1', 3000],
  [
    'Ports are not available: exposing port TCP 0.0.0.0:5173 -> 127.0.0.1:0: listen tcp 0.0.0.0:5173: bind: address already in use',
    '0.0.0.0',
    5173,
  ],
  ['the port: address already in use', '0.0.0.0', 0],
])('reads the taken port from "%s"', (message, hostIp, port) => {
  expect(takenPort(message)).toEqual({ hostIp, port });
});

it('reads no port from another failure', () => {
  expect(takenPort('exec: "nope": executable file not found in $PATH')).toBeNull();
});
