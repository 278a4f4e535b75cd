// Passes connections on, from a port of the network that it runs in to a socket, which any network reaches. What
// ends on one side ends on the other.
// usage: node relay.mjs ADDRESS PORT SOCKET [ADDRESS PORT SOCKET …]    says "ready" when it listens
import net from 'node:net';
import { once } from 'node:events';
import process from 'node:process';

const words = process.argv.slice(2);
for (let index = 0; index < words.length; index += 3) {
  const [address, port, socket] = words.slice(index, index + 3);
  const server = net.createServer((from) => join(from, net.connect(socket))).listen(Number(port), address);
  await once(server, 'listening');
}
process.stdout.write('ready\n');
// It ends with whoever started it.
process.stdin.resume().once('end', () => process.exit());

function join(from, to) {
  from.pipe(to).pipe(from);
  for (const [one, other] of [
    [from, to],
    [to, from],
  ]) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}
