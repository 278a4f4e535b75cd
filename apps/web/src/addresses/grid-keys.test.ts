import { describe, expect, it } from 'vitest';
import { nextPosition } from './grid-keys.ts';

const size = { rows: 4, columns: 3 };
const at = (row: number, column: number) => ({ row, column });

describe('walking the table by keys', () => {
  it.each([
    ['ArrowUp', at(0, 1)],
    ['ArrowDown', at(2, 1)],
    ['ArrowLeft', at(1, 0)],
    ['ArrowRight', at(1, 2)],
    ['Home', at(1, 0)],
    ['End', at(1, 2)],
    ['PageUp', at(0, 1)],
    ['PageDown', at(3, 1)],
  ])('%s goes one step or to the edge', (key, expected) => {
    expect(nextPosition(key, at(1, 1), size)).toEqual(expected);
  });

  it('stays at the edges', () => {
    expect(nextPosition('ArrowUp', at(0, 0), size)).toEqual(at(0, 0));
    expect(nextPosition('ArrowLeft', at(0, 0), size)).toEqual(at(0, 0));
    expect(nextPosition('ArrowDown', at(3, 2), size)).toEqual(at(3, 2));
    expect(nextPosition('ArrowRight', at(3, 2), size)).toEqual(at(3, 2));
  });

  it('goes to the corners with Control', () => {
    expect(nextPosition('Home', at(2, 1), size, true)).toEqual(at(0, 0));
    expect(nextPosition('End', at(2, 1), size, true)).toEqual(at(3, 2));
  });

  it('leaves other keys to the browser', () => {
    expect(nextPosition('Enter', at(1, 1), size)).toBeNull();
    expect(nextPosition('Tab', at(1, 1), size)).toBeNull();
  });
});
