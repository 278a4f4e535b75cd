import { expect, test } from 'vitest';
import { shellWords } from './shell-words.ts';

test.each([
  ['docker run -d --name web nginx', ['docker', 'run', '-d', '--name', 'web', 'nginx']],
  [
    "docker run alpine sh -c 'while true; do nc -l; done'",
    ['docker', 'run', 'alpine', 'sh', '-c', 'while true; do nc -l; done'],
  ],
  ['docker run -e "A=b c" x', ['docker', 'run', '-e', 'A=b c', 'x']],
  [`docker run x node -e "console.log(\\"hi\\")"`, ['docker', 'run', 'x', 'node', '-e', 'console.log("hi")']],
  ['a\'\'b "" c\\ d', ['ab', '', 'c d']],
  ['  docker   ps  ', ['docker', 'ps']],
  ['', []],
])('takes %j apart', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test.each([
  'docker rm $(docker ps -aq)',
  'docker run -v "$PWD:/x" y',
  'printf x | docker build -',
  'docker ps && docker ps',
  'docker run x > file',
  'rm *',
  "docker run 'open",
  'docker run "open',
  'docker run \\',
])('leaves %j to a shell', (line) => {
  expect(shellWords(line)).toBeNull();
});
