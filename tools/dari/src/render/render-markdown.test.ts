import { describe, expect, test } from 'vitest';
import { createStyle } from './style.ts';
import { markdownLines } from './render-markdown.ts';
import { widthOf } from './width.ts';

const plain = createStyle(false);
const coloured = createStyle(true);

describe('markdown on a terminal', () => {
  test('wraps paragraphs, and keeps them apart', () => {
    expect(markdownLines('one two three\nfour\n\nfive', 9, plain)).toEqual([
      'one two',
      'three',
      'four',
      '',
      'five',
    ]);
  });

  test('keeps the marks of code where there are no colours', () => {
    expect(markdownLines('type `docker ps -a` **now**', 80, plain)).toEqual(['type `docker ps -a` now']);
  });

  test('colours each word of code by itself, so that a line may end inside', () => {
    const [first = '', second = ''] = markdownLines('`docker network ls`', 15, coloured);
    expect(widthOf(first)).toBe(14);
    expect(first.endsWith('\u001b[39m')).toBe(true);
    expect(second).toBe('\u001b[36mls\u001b[39m');
  });

  test('stars inside code are not strong', () => {
    expect(markdownLines('`a **b** c`', 80, plain)).toEqual(['`a **b** c`']);
  });

  test('items of a list hang under their first word', () => {
    expect(markdownLines('- one two\n  three\n- four', 9, plain)).toEqual(['- one two', '  three', '- four']);
    expect(markdownLines('1. one two three', 9, plain)).toEqual(['1. one', '   two', '   three']);
  });

  test('a code block is not broken, and nothing in it is marked', () => {
    const text = 'so:\n\n```sh\ndocker run -d --name web \\\n  --network `x`\n\necho\n```\n\nthen';
    expect(markdownLines(text, 10, plain)).toEqual([
      'so:',
      '',
      '    docker run -d --name web \\',
      '      --network `x`',
      '    ',
      '    echo',
      '',
      'then',
    ]);
  });

  test('Korean fits, too', () => {
    const text = '같은 네트워크 안에서는 컨테이너 이름으로 서로를 찾고, 바깥 컨테이너는 들어오지 못해요.';
    for (const line of markdownLines(text, 24, plain)) expect(widthOf(line)).toBeLessThanOrEqual(24);
  });
});
