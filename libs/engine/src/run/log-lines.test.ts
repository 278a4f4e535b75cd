import { describe, expect, it } from 'vitest';
import { framedLogReader, rawLogReader, type LogReader } from './log-lines.ts';

function frame(stream: 1 | 2, text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

function feed(reader: LogReader, bytes: Buffer, size: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    for (const { stream, text } of reader.read(bytes.subarray(start, start + size)))
      lines.push(`${stream} ${text}`);
  }
  return [...lines, ...reader.end().map(({ stream, text }) => `${stream} ${text}`)];
}

describe('framedLogReader', () => {
  const bytes = Buffer.concat([
    frame(1, 'one\ntw'),
    frame(2, 'oops 다리\n'),
    frame(1, 'o\n\n'),
    frame(1, ''),
    frame(1, 'end'),
  ]);

  it('puts lines together whatever way the stream is cut', () => {
    for (let size = 1; size <= bytes.length; size += 1) {
      expect(feed(framedLogReader(), bytes, size)).toEqual([
        'stdout one',
        'stderr oops 다리',
        'stdout two',
        'stdout ',
        'stdout end',
      ]);
    }
  });

  it('keeps a character that two frames share', () => {
    const text = Buffer.from('다\n');
    const half = (part: Buffer): Buffer => {
      const header = Buffer.from([1, 0, 0, 0, 0, 0, 0, part.length]);
      return Buffer.concat([header, part]);
    };
    const cut = Buffer.concat([half(text.subarray(0, 2)), half(text.subarray(2))]);
    expect(feed(framedLogReader(), cut, 100)).toEqual(['stdout 다']);
  });
});

describe('rawLogReader', () => {
  it('reads a terminal, whose lines end in a carriage return too', () => {
    expect(feed(rawLogReader(), Buffer.from('a\r\nb'), 1)).toEqual(['stdout a', 'stdout b']);
  });
});
