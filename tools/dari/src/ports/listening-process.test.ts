import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { listeningInodes, listeningProcess } from './listening-process.ts';

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1435 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0
   1: 00000000:1435 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1 0
   2: 0100007F:1435 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 333 1 0
   3: 0100007F:1436 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 444 1 0`;

describe('who listens on a port', () => {
  test('is read from the sockets in state LISTEN', () => {
    expect(listeningInodes(TABLE, 0x1435)).toEqual(['111', '222']);
  });

  test.runIf(process.platform === 'linux')('is found with name and number', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(listeningProcess(port)).resolves.toMatch(new RegExp(`\\(${process.pid}\\)$`));
    server.close();
  });
});
