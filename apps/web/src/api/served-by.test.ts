import { expect, it } from 'vitest';
import { noteServedBy, servedBy } from './served-by.ts';

it('counts the answers of each container, and tells whoever watches', () => {
  let told = 0;
  const leave = servedBy.subscribe(() => {
    told += 1;
  });
  for (const name of ['goals-api-1', 'goals-api-2', 'goals-api-1']) {
    noteServedBy(new Headers({ 'X-Served-By': name }));
  }
  noteServedBy(new Headers());
  expect(servedBy.now()).toEqual({ last: 'goals-api-1', counts: { 'goals-api-1': 2, 'goals-api-2': 1 } });
  expect(told).toBe(3);
  leave();
  noteServedBy(new Headers({ 'X-Served-By': 'goals-api-2' }));
  expect(told).toBe(3);
});
