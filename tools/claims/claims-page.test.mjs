import { expect, test } from 'vitest';
import { claimsPage } from './claims-page.mjs';

const claim = (verdict, more = {}) => ({
  id: '002-inspect-field',
  note: '002',
  also: ['001'],
  statement: 'The address is there.',
  says: 'It is there.',
  tested: '`docker inspect -f {{.A}} web`, then <port>',
  verdict,
  on: null,
  reason: null,
  evidence: '`docker inspect web` prints "<no value>"',
  instead: null,
  ...more,
});
const run = (version, ...claims) => ({ engine: { version }, ms: 1234, date: '2026-01-02', claims });

test('shows the verdicts of all engines side by side, and why they differ', () => {
  const page = claimsPage([
    run('20.10.24', claim('depends', { on: 'kind-of-network', reason: 'it is so elsewhere' })),
    run('29.0.0-x', claim('false', { instead: 'It is elsewhere.' })),
  ]);
  expect(page).toContain('| [002-inspect-field](#002-inspect-field) | _depends_ | **false** |');
  expect(page).toContain('- **depends** (20.10.24): ');
  expect(page).toContain('- Depends: it is so elsewhere.');
  expect(page).toContain('- **false** (29.0.0): ');
  expect(page).toContain('- Instead: It is elsewhere.');
  expect(page).toContain('`docker inspect -f {{.A}} web`, then \\<port\\>');
  expect(page).toContain('| 29.0.0 | 2026-01-02 | 1 | 0 | 1 | 0 | 0 | 1.2 |');
});
