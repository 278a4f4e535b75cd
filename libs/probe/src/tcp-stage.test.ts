import { describe, expect, it } from 'vitest';
import { outcomeOfConnectError, withPort } from './tcp-stage.ts';

describe('outcomeOfConnectError', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['EADDRNOTAVAIL', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['ECONNRESET', 'closed'],
    ['EMFILE', 'unknown'],
  ])('says that %s means %s', (code, outcome) => {
    expect(outcomeOfConnectError(code)).toBe(outcome);
  });
});

describe('withPort', () => {
  it('puts an IPv6 address in brackets and leaves names as typed', () => {
    expect(withPort('::1', 80)).toBe('[::1]:80');
    expect(withPort('Goals-API.Net_1', 3000)).toBe('Goals-API.Net_1:3000');
  });
});
