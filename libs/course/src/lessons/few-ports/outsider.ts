import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import { portsOf } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';
import { openToAll, sharesHost } from './door-kinds.ts';

/** Reads from the list of containers which of them another computer can call. */
export const outsider: Task = {
  id: 'outsider',
  kind: 'observe',
  covers: ['003-ps', '003-few-ports', '004-outside'],
  needs: ['published', 'loopback', 'exposed'],
  check(scene) {
    const text = typedFor('outsider', scene);
    if (text === null) return fail('nothing-typed');
    const running = scene.containers.filter((one) => one.state === 'running' && !sharesHost(one));
    const open = running.filter((one) => openToAll(one).length > 0);
    if (open.length === 0) return fail('nobody-is-open');
    const names = [...new Set(text.split(/[\s,]+/).filter((name) => name !== ''))];
    for (const name of names) {
      const one = running.find((container) => container.name === name || container.id.startsWith(name));
      if (one === undefined) return fail('outsider-unknown', { name });
      if (open.includes(one)) continue;
      const facts = { container: one.name, ports: portsOf(one) };
      return fail(one.published.length > 0 ? 'outsider-loopback' : 'outsider-hidden', facts);
    }
    const isNamed = (one: (typeof open)[number]): boolean =>
      names.some((name) => one.name === name || one.id.startsWith(name));
    if (!open.every(isNamed))
      return fail('outsider-more', { typed: names.join(', '), count: String(open.length) });
    return pass({}, { open: open.map((one) => `${one.name} (${portsOf(one)})`).join(', ') });
  },
  solution: [
    {
      typeOutputOf: `docker ps --format '{{.Names}} {{.Ports}}' | grep -E '0\\.0\\.0\\.0:|\\[?::\\]?:' | cut -d ' ' -f 1`,
    },
  ],
  others: [[{ type: 'open' }], [{ typeOutputOf: `docker ps -q --filter name=open` }]],
  wrong: [
    { acts: [{ type: 'open, private' }], code: 'outsider-loopback' },
    { acts: [{ type: 'hidden' }], code: 'outsider-hidden' },
    {
      acts: ['docker run -d --name second -p 8084:80 {nginx}', { type: 'open' }],
      code: 'outsider-more',
    },
  ],
};
