import { expect, test } from 'vitest';
import { withParticle } from './particle.ts';

test.each([
  ['api', 'api가'],
  ['goals-web', 'goals-web가'],
  ['볼륨', '볼륨이'],
  ['계층이다', '계층이다가'],
  ['port1', 'port1이'],
  ['goals-db2', 'goals-db2가'],
])('%s becomes %s', (word, expected) => {
  expect(withParticle(word, '이', '가')).toBe(expected);
});
