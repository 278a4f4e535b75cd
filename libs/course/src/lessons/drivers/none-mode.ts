import { fail, pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { withoutNetwork } from './without-network.ts';

/** A container that nobody calls and that calls nobody. */
export const noneMode: Task = {
  id: 'none-mode',
  kind: 'do',
  covers: ['001-drivers'],
  check(scene) {
    const choice = withoutNetwork(scene);
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    return pass({ containers: [choice.thing.id] }, { container: choice.thing.name });
  },
  solution: ['docker run -d --name hermit --network none {busybox} httpd -f -p 8080'],
  others: [['docker run -d --name loner {busybox} sleep infinity', 'docker network disconnect bridge loner']],
  wrong: [
    { acts: ['docker run -d --name hermit {busybox} httpd -f -p 8080'], code: 'still-on-network' },
    {
      acts: ['docker run -d --name hermit --network none {busybox} true', 'docker wait hermit'],
      code: 'container-not-running',
    },
  ],
};
