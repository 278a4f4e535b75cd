import { describe, expect, it } from 'vitest';
import { ratio, spread, table } from './table.mjs';

describe('table', () => {
  it('aligns text to the left and figures to the right', () => {
    expect(table(['call', 'ms'], [['GET /goals', '1.5']])).toBe(
      ['| call       |   ms |', '| ---------- | ---: |', '| GET /goals |  1.5 |'].join('\n'),
    );
  });
});

describe('a figure', () => {
  it('comes with its 95th percentile', () => {
    expect(spread({ median: 1.25, p95: 3, count: 10 }, (value) => value.toFixed(1))).toBe('1.3 (3.0)');
  });

  it('is compared as so many times the other', () => {
    expect(ratio(1, 4)).toBe('0.25 ×');
  });
});
