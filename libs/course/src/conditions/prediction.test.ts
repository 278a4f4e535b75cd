import { expect, test } from 'vitest';
import { fail, pass } from '../check/check-result.ts';
import { NO_HISTORY } from '../check/history.ts';
import { judgePrediction, type Prediction } from './prediction.ts';

const CHOICES = ['works', 'refused'] as const;
type Choice = (typeof CHOICES)[number];

const judged = (text: string, look: Prediction<Choice>['look']) =>
  judgePrediction(
    { task: 'door', choices: CHOICES, look },
    { history: { ...NO_HISTORY, typed: { door: { text, at: 0 } } } },
  );
const facts = { port: '80' };

test('whoever predicts what is seen is right', () => {
  expect(judged('refused', () => ({ truth: 'refused', facts }))).toEqual(pass({}, facts));
});

test('each wrong guess has words of its own', () => {
  expect(judged('works', () => ({ truth: 'refused', facts }))).toEqual(fail('door-works', facts));
});

test('nobody looks before there is a guess', () => {
  const look = () => {
    throw new Error('looked');
  };
  expect(judged('', look)).toEqual(fail('predict-first'));
  expect(judged('maybe', look)).toEqual(fail('predict-first'));
});

test('what cannot be seen yet is said, whatever was guessed', () => {
  expect(judged('works', () => ({ missing: fail('no-container') }))).toEqual(fail('no-container'));
});
