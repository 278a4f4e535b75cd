import { fail, pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import { middleOf } from './on-both.ts';
import { twoServices } from './services.ts';

/** One address for each network. */
export const itsAddresses: Task = {
  id: 'its-addresses',
  kind: 'observe',
  covers: ['003-exercise-9', '001-container-inspect'],
  needs: ['on-both'],
  check(scene) {
    const text = typedFor('its-addresses', scene);
    if (text === null) return fail('nothing-typed');
    const found = twoServices(scene);
    if ('missing' in found) return found.missing;
    const middle = middleOf(scene, found);
    if ('missing' in middle) return middle.missing;
    const { container } = middle;
    const own = [found.one, found.other].map(
      ({ network }) => container.attachments.find(({ networkId }) => networkId === network.id)?.ip ?? '',
    );
    const typed = [...new Set(text.split(/[^\d.]+/).filter((one) => one !== ''))];
    const facts = {
      container: container.name,
      typed: typed.length === 0 ? text : typed.join(', '),
      network1: found.one.network.name,
      network2: found.other.network.name,
    };
    const strange = typed.find((one) => container.attachments.every(({ ip }) => ip !== one));
    if (typed.length === 0 || strange !== undefined) {
      return fail('not-its-address', { ...facts, strange: strange ?? text });
    }
    if (!own.every((one) => typed.includes(one))) return fail('one-address-only', facts);
    return pass({}, { ...facts, ip1: own[0] ?? '', ip2: own[1] ?? '' });
  },
  solution: [
    {
      typeOutputOf: "docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' between",
    },
  ],
  others: [
    [
      {
        typeOutputOf: "docker exec between ip addr | grep 'inet 1[79]' | cut -d/ -f1 | grep -o '1[79].*'",
      },
    ],
    [
      {
        typeOutputOf: 'docker inspect between | grep \'"IPAddress": "1\' | cut -d\'"\' -f4 | sort -ru',
      },
    ],
  ],
  wrong: [
    {
      acts: [
        {
          typeOutputOf:
            'docker inspect -f \'{{(index .NetworkSettings.Networks "shop-net").IPAddress}}\' between',
        },
      ],
      code: 'one-address-only',
    },
    {
      acts: [
        {
          typeOutputOf: "docker inspect -f '{{range .NetworkSettings.Networks}}{{.Gateway}} {{end}}' between",
        },
      ],
      code: 'not-its-address',
    },
  ],
};
