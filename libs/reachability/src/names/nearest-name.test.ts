import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

it.each([
  ['wed', ['web', 'db'], 'web'],
  ['we', ['web'], 'web'],
  ['webb', ['web'], 'web'],
  ['ewb', ['web'], 'web'],
  ['wbe', ['web'], 'web'],
  ['goals-aip', ['goals-web', 'goals-api'], 'goals-api'],
  ['gaols-aip', ['goals-api'], 'goals-api'],
  ['GOALS-APP', ['goals-api', 'Goals-Api'], 'goals-api'],
  ['goals-app', ['Goals-Api'], 'Goals-Api'],
  ['abcdef', ['abcxyf', 'abcdxy'], 'abcxyf'],
  ['abcdef', ['abxyzf'], null],
  ['ab', ['xy'], null],
  ['ab', ['ax'], 'ax'],
  ['ab', ['ba'], 'ba'],
  ['a', ['b'], 'b'],
  ['a', ['bc'], null],
  ['abc', ['abcde'], null],
  ['abcdef', ['abcdefgh'], 'abcdefgh'],
  ['abcdef', ['abcdefghi'], null],
  ['cdef', ['abcdef'], null],
  ['bcdef', ['abcdef'], 'abcdef'],
  ['first', [], null],
  ['xabx', ['axbx'], 'axbx'],
] as const)('%s among %j is meant as %s', (name, names, expected) => {
  expect(nearestName(name, names)).toBe(expected);
});

it('takes the first of those that are equally near, and one that is nearer before it', () => {
  expect(nearestName('api-1', ['api-2', 'api-3'])).toBe('api-2');
  expect(nearestName('api-11', ['api-22', 'api-12'])).toBe('api-12');
});

it('compares no more than the first 64 letters', () => {
  const long = 'a'.repeat(64);
  expect(nearestName(`${long}bb`, [`${long}cc`])).toBe(`${long}cc`);
});
