import type { Observation, Prediction, Vantage } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import { agreementOf, predictionOf } from './prediction.ts';
import { addressOf, AT, bookOf, predicted, seen } from './test-book.ts';

const address = addressOf('api', 'container-name');
const LISTENER = { kind: 'listener', place: AT.api } as const;

function agreement(vantage: Vantage, prediction: Prediction | null, observation: Observation) {
  return agreementOf({ vantage, address, prediction, state: { kind: 'seen', observation } });
}

const said = (vantage: Vantage, ...[outcome, code]: [Prediction['outcome'], string?]) =>
  predicted(vantage, address, outcome, LISTENER, code);

describe('prediction and reality', () => {
  it('agree where a container saw what was predicted', () => {
    expect(agreement('web', said('web', 'refused'), seen('refused'))).toBe('agrees');
    expect(agreement('web', said('web', 'works'), seen('refused'))).toBe('differs');
  });

  it('are not compared where one of both is not known', () => {
    expect(agreement('web', said('web', 'unknown'), seen('refused'))).toBe('open');
    expect(agreement('web', said('web', 'works'), seen('unknown'))).toBe('open');
    expect(agreement('browser', said('browser', 'unknown'), seen('works'))).toBe('open');
  });

  it('are not compared before the call has ended, or where nothing was predicted', () => {
    expect(agreement('web', null, seen('works'))).toBeNull();
    const state = { kind: 'pending' } as const;
    expect(agreementOf({ vantage: 'web', address, prediction: said('web', 'works'), state })).toBeNull();
  });

  it.each(['name-not-found', 'refused', 'unreachable', 'timeout', 'closed'] as const)(
    'fit where %s was predicted and the browser says only that no answer came',
    (outcome) => {
      expect(agreement('browser', said('browser', outcome), seen('unknown'))).toBe('fits');
      expect(agreement('browser', said('browser', outcome), seen('works'))).toBe('differs');
      expect(agreement('browser', said('browser', outcome), seen('blocked'))).toBe('differs');
    },
  );

  it('differ where an answer was predicted and none came', () => {
    expect(agreement('browser', said('browser', 'works'), seen('unknown'))).toBe('differs');
    expect(agreement('browser', said('browser', 'blocked', 'CORS'), seen('unknown'))).toBe('differs');
  });

  it('agree or fit where the browser does not even try', () => {
    const prediction = said('browser', 'blocked', 'BROWSER_ONLY_HTTP');
    expect(agreement('browser', prediction, seen('unknown'))).toBe('fits');
    expect(agreement('browser', prediction, seen('blocked'))).toBe('agrees');
  });
});

describe('the prediction of a call', () => {
  const book = {
    ...bookOf('bridge'),
    predictions: [said('web', 'works'), said('browser', 'name-not-found')],
  };

  it('is that of its place and its address', () => {
    expect(predictionOf(book, { vantage: 'web', address }, 'localhost')?.outcome).toBe('works');
    expect(predictionOf(book, { vantage: 'api', address }, 'localhost')).toBeNull();
    expect(predictionOf(bookOf('bridge'), { vantage: 'web', address }, 'localhost')).toBeNull();
  });

  it('is not used for a browser that may be on another computer', () => {
    expect(predictionOf(book, { vantage: 'browser', address }, '127.0.0.1')?.outcome).toBe('name-not-found');
    expect(predictionOf(book, { vantage: 'browser', address }, '192.168.0.24')).toBeNull();
    expect(predictionOf(book, { vantage: 'web', address }, '192.168.0.24')?.outcome).toBe('works');
  });
});
