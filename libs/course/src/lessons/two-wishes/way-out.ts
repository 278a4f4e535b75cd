import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** Options that are in the output, too, and that a hasty reader may take. */
const OF_CONTAINERS = [
  'read-only',
  'restart',
  'cap-drop',
  'security-opt',
  'tmpfs',
  'network',
  'user',
  'publish',
];

/** What dari does for production, read from its own commands. */
export const wayOut: Task = {
  id: 'way-out',
  kind: 'observe',
  covers: ['000-two-wishes'],
  check(scene) {
    const typed = typedFor('way-out', scene);
    if (typed === null) return fail('nothing-typed');
    const word = typed
      .toLowerCase()
      .replace(/^-+/, '')
      .replace(/=true$/, '');
    if (word === 'internal') return pass({}, { option: '--internal' });
    const isOfContainers = OF_CONTAINERS.some((one) => word.startsWith(one));
    return fail(isOfContainers ? 'option-of-container' : 'not-that-option', { typed: typed.slice(0, 60) });
  },
  solution: [{ type: '--internal' }],
  others: [[{ type: 'internal' }], [{ type: '--driver' }, { type: '`--internal`' }]],
  wrong: [
    { acts: [{ type: '--read-only' }], code: 'option-of-container' },
    { acts: [{ type: '--driver' }], code: 'not-that-option' },
  ],
};
