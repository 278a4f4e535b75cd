import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import { isRunning, networksOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { bindingsOf } from '../../conditions/open-doors.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';

const PORT = 8090;

/** A container without a network of its own: its server is one of the host's. */
export const hostMode: Task = {
  id: 'host-mode',
  kind: 'do',
  covers: ['001-drivers', '003-driver-host', '002-driver-host'],
  check(scene) {
    const { containers, topology } = scene;
    const choice = choose(
      newestFirst(containers),
      [
        condition<Container>(
          ({ networkMode }) => networkMode === 'host',
          'not-host-mode',
          (one) => ({ container: one.name, networks: networksOf(one) }),
        ),
        isRunning(),
      ],
      { code: 'no-container', facts: {} },
    );
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    // Somebody else's port would answer in its place.
    const holder = topology.containers.find(
      (one) => one.state === 'running' && bindingsOf(one).some(({ hostPort }) => hostPort === PORT),
    );
    if (holder !== undefined) return fail('port-is-of-another', { container: holder.name });
    const container = choice.thing;
    const to = { scheme: 'http', host: 'localhost', port: PORT } as const;
    const call = scene.see({ kind: 'dial', from: 'host', to });
    const facts = { container: container.name, outcome: call.outcome };
    if (call.outcome === 'works') return pass({ containers: [container.id] }, facts);
    // In a virtual machine the host of the engine is not the learner's computer.
    const code =
      topology.engine.desktop || topology.engine.rootless ? 'host-is-elsewhere' : 'no-answer-on-host';
    return notYet(choice.all, scene, code, facts);
  },
  solution: ['docker run -d --name bare --network host {busybox} httpd -f -p 8090'],
  others: [
    ['docker create --name guest --net=host {busybox} httpd -f -p 8090', 'docker start guest'],
    [
      `docker run -d --network host {nginx} sh -c 'sed -i "s/listen .*80;/listen 8090;/" /etc/nginx/conf.d/default.conf && exec nginx -g "daemon off;"'`,
    ],
  ],
  wrong: [
    { acts: ['docker run -d --name bare -p 8090:8090 {busybox} httpd -f -p 8090'], code: 'not-host-mode' },
    {
      acts: ['docker run -d --name bare --network host -p 8090:8000 {busybox} httpd -f -p 8000'],
      code: 'no-answer-on-host',
    },
  ],
};
