import { expect, test } from 'vitest';
import { withEnding, withoutEnding } from './names.ts';
import { labelled, shellWords } from './shell-words.ts';

test('splits a command as a shell does', () => {
  expect(shellWords(`docker run -d --name web x sh -c 'echo "a b" > /c && sleep 1'`)).toEqual([
    ...['docker', 'run', '-d', '--name', 'web', 'x', 'sh', '-c'],
    'echo "a b" > /c && sleep 1',
  ]);
  expect(shellWords('docker run -v "/my files":/page x')).toEqual([
    ...['docker', 'run', '-v', '/my files:/page', 'x'],
  ]);
  expect(shellWords(`docker ps --filter name="a b" ''`)).toEqual([
    'docker',
    'ps',
    '--filter',
    'name=a b',
    '',
  ]);
});

test('labels what a command makes, and nothing else', () => {
  expect(labelled(['docker', 'run', '-d', 'x'], 'a=b')).toEqual([
    'docker',
    'run',
    '--label',
    'a=b',
    '-d',
    'x',
  ]);
  expect(labelled(['docker', 'network', 'create', 'n'], 'a=b')).toEqual([
    ...['docker', 'network', 'create', '--label', 'a=b', 'n'],
  ]);
  expect(labelled(['docker', 'network', 'rm', 'n'], 'a=b')).toEqual(['docker', 'network', 'rm', 'n']);
});

test('gives whole names an ending, and takes it off again', () => {
  const text = 'docker exec web-a wget http://web-a.side:80 # web-ab my-web-a';
  const changed = withEnding(text, ['web-a', 'side'], '-c1f');
  expect(changed).toBe('docker exec web-a-c1f wget http://web-a-c1f.side-c1f:80 # web-ab my-web-a');
  expect(withoutEnding(changed, '-c1f')).toBe(text);
});
