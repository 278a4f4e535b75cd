import { expect, it } from 'vitest';
import { BuildOutput } from './build-stream.ts';

it('tells the share of the steps and puts split lines together', () => {
  const output = new BuildOutput();
  expect(output.read({ stream: 'Step 1/4 : FROM x\n' })).toEqual([
    { text: 'Step 1/4 : FROM x', fraction: 0 },
  ]);
  expect(output.instruction).toBe('FROM x');
  expect(output.read({ stream: 'Step 3/4 : RUN ' })).toEqual([]);
  expect(output.read({ stream: 'a\nout' })).toEqual([{ text: 'Step 3/4 : RUN a', fraction: 0.5 }]);
  expect(output.read({ status: 'Downloading', id: 'abc' })).toEqual([
    { text: 'abc: Downloading', fraction: 0.5 },
  ]);
});

it('keeps the last 20 lines', () => {
  const output = new BuildOutput();
  for (let line = 1; line <= 30; line += 1) output.read({ stream: `${line}\n` });
  output.read({ stream: 'cut' });
  expect(output.tail.split('\n')).toHaveLength(20);
  expect(output.tail.split('\n').at(-1)).toBe('cut');
});

it('leaves out the colours of the builder', () => {
  const output = new BuildOutput();
  expect(output.read({ stream: '\u001B[91mnpm error\n\u001B[0m' })).toEqual([
    { text: 'npm error', fraction: null },
  ]);
  expect(output.tail).toBe('npm error');
});
