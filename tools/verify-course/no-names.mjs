// A DNS server that knows no name and says so at once. Runs inside the network of an engine that has no way out, where
// each name that nobody knows would take seconds otherwise. Ends with its input.
// usage: node no-names.mjs ADDRESS
import { createSocket } from 'node:dgram';
import process from 'node:process';

const HEADER = 12;

const socket = createSocket('udp4', (query, { address, port }) => {
  const end = questionEnd(query);
  if (end === null) return;
  const answer = Buffer.from(query.subarray(0, end));
  // An answer, recursion available, "no such name" (RFC 1035, section 4.1.1); only the question comes with it.
  answer.writeUInt16BE(0x8180 | (query.readUInt16BE(2) & 0x0100) | 3, 2);
  for (const at of [6, 8, 10]) answer.writeUInt16BE(0, at);
  socket.send(answer, port, address);
});
socket.bind(53, process.argv[2], () => process.stdout.write('ready\n'));
process.stdin.resume().once('end', () => process.exit());

/** The name is a row of labels with their lengths and ends with 0; type and class follow. */
function questionEnd(query) {
  for (let at = HEADER; at < query.length; at += query[at] + 1) if (query[at] === 0) return at + 5;
  return null;
}
