import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';
import { pageByName } from './page-by-name.ts';

/** Exercise 5: calls one container from another. What the server says of itself is the proof. */
export const called: Task = {
  id: 'called',
  kind: 'observe',
  exercise: 5,
  covers: ['003-exec-sh', '003-curl-name', '003-exercise-5'],
  needs: ['together'],
  check(scene) {
    const typed = typedFor('called', scene)?.replace(/^server:\s*/i, '') ?? null;
    if (typed === null) return fail('nothing-typed');
    const found = pageByName(scene);
    if ('missing' in found) return found.missing;
    const { server, caller, call } = found;
    const header = call.http?.headers['server'] ?? '';
    const facts = { server: server.name, caller: caller.name };
    if (header === '') return fail('no-server-header', facts);
    if (typed.toLowerCase() === header.toLowerCase()) return pass({}, { ...facts, header });
    if (header.toLowerCase().startsWith(`${typed.toLowerCase()}/`)) {
      return fail('header-without-version', { ...facts, typed });
    }
    if (/^(http\/|\d{3}\b)/i.test(typed)) return fail('header-is-status', { ...facts, typed });
    return fail('header-other', { ...facts, typed });
  },
  solution: [{ typeOutputOf: `docker exec visitor curl -sI http://web | grep -i '^server:' | tr -d '\\r'` }],
  others: [
    [
      'docker run -d --name asker --network names-net {busybox} sleep infinity',
      {
        typeOutputOf: `docker exec asker wget -S -O /dev/null http://visitor 2>&1 | grep -i 'server:' | cut -d: -f2 | tr -d '\\r'`,
      },
    ],
  ],
  wrong: [
    {
      acts: [{ typeOutputOf: `docker exec visitor curl -sI http://web | head -n 1 | tr -d '\\r'` }],
      code: 'header-is-status',
    },
    { acts: [{ type: 'nginx' }], code: 'header-without-version' },
    { acts: [{ type: 'web' }], code: 'header-other' },
  ],
};
