import { describe, expect, it } from 'vitest';
import { formatVantage, parseVantage } from './vantage.ts';

describe('a vantage', () => {
  it.each([
    ['host', { kind: 'host' }],
    ['browser', { kind: 'browser', page: null }],
    ['browser:http://localhost:5173', { kind: 'browser', page: 'http://localhost:5173' }],
    ['goals-api', { kind: 'container', container: 'goals-api' }],
    ['container:host', { kind: 'container', container: 'host' }],
    ['my-container:x', { kind: 'container', container: 'my-container:x' }],
    ['container:container:x', { kind: 'container', container: 'container:x' }],
  ])('is read from %s and written so again', (text, vantage) => {
    expect(parseVantage(text)).toEqual(vantage);
    expect(parseVantage(formatVantage(parseVantage(text)))).toEqual(vantage);
  });

  it('is written as it is typed', () => {
    for (const text of [
      'host',
      'browser',
      'browser:https://a',
      'goals-api',
      'container:host',
      'container:browser',
    ]) {
      expect(formatVantage(parseVantage(text))).toBe(text);
    }
    expect(formatVantage(parseVantage('container:api'))).toBe('api');
  });
});
