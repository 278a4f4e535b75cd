import { expect, test } from 'vitest';
import { neutralizer } from './neutral.ts';

test('ids become others, the same in each run, and short ones still belong to long ones', () => {
  const neutral = neutralizer([]);
  const id = 'f3'.repeat(32);
  const first = neutral(`${id}\n${id.slice(0, 12)}`);
  expect(first).not.toContain('f3f3');
  const [long = '', short = ''] = first.split('\n');
  expect(long.startsWith(short)).toBe(true);
  expect(neutralizer([])('0a'.repeat(32))).toBe(long);
});

test('times say nothing, and words of the machine become common ones', () => {
  const neutral = neutralizer([['t1234', 'goals']]);
  expect(neutral('t1234-net ready after 1.53 s')).toBe('goals-net ready after … s');
  expect(neutral('12초 만에')).toBe('…초 만에');
});

test('what is no id and no time stays', () => {
  const neutral = neutralizer([]);
  expect(neutral('172.17.0.2 deadbeef 123456789012 v20.20.2')).toBe(
    '172.17.0.2 deadbeef 123456789012 v20.20.2',
  );
});
