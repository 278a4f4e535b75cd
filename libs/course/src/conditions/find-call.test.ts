import { expect, test } from 'vitest';
import { containerWith } from '../../test/containers.ts';
import type { Call } from '../check/question.ts';
import type { Scene } from '../check/scene.ts';
import { findCall, triedText } from './find-call.ts';

const early = containerWith('early', { startedAt: '2026-01-01T00:00:00Z' });
const late = containerWith('late', { startedAt: '2026-01-01T00:00:09Z' });
const at = (host: string) => ({ scheme: 'tcp', host, port: 1 }) as const;
const byName = ({ name }: { readonly name: string }) => [at(name)];

/** Only calls to this name are answered. */
function answeredBy(name: string): Pick<Scene, 'see'> {
  return {
    see(question) {
      const isIt = question.kind === 'dial' && question.to.host === name;
      const call: Call = { outcome: isIt ? 'works' : 'refused', seen: '', http: null };
      return call as never;
    },
  };
}

test('finds the server among the containers, whichever it is', () => {
  const result = findCall([early, late], byName, answeredBy('early'));
  expect(result.found).toMatchObject({ server: { name: 'early' }, caller: { name: 'late' } });
});

test('tells who was called in vain, the newest first', () => {
  const result = findCall([early, late], byName, answeredBy('nobody'));
  expect(result.found === null && triedText(result.tried)).toBe('late (late:1), early (early:1)');
});

test('a container that cannot be called is no server', () => {
  expect(findCall([early, late], () => [], answeredBy('early'))).toEqual({ found: null, tried: [] });
});

test('all calls to a server have to be answered', () => {
  const twice = ({ name }: { readonly name: string }) => [at(name), at('elsewhere')];
  const result = findCall([early, late], twice, answeredBy('early'));
  expect(result.found === null && triedText(result.tried)).toBe('late (late:1), early (elsewhere:1)');
});
