import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readJsonLines } from './read-json-lines.ts';

it('reads objects whatever way the stream is cut, also through a character', async () => {
  const bytes = Buffer.from('{"a":"다리"}\r\n\n{"b":2}\n{"c":3}');
  for (let size = 1; size <= bytes.length; size += 1) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    const read: unknown[] = [];
    for await (const value of readJsonLines(Readable.from(chunks))) read.push(value);
    expect(read).toEqual([{ a: '다리' }, { b: 2 }, { c: 3 }]);
  }
});
