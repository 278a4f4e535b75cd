import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Facts } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { balancerOf } from './balancer.ts';
import { serverGroup } from './servers.ts';

const CHOICES = ['other-answers', 'half-fail', 'all-fail'] as const;
type Truth = (typeof CHOICES)[number];
/** Each may take seconds, until nginx has found out who is gone. */
const CALLS = 4;

/** nginx notices that a server is gone, and asks the next one. */
export const oneStops: Task = {
  id: 'one-stops',
  kind: 'predict',
  covers: ['003-exercise-7', '003-stop-rm'],
  needs: ['balanced'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction({ task: 'one-stops', choices: CHOICES, look: () => lookAround(scene) }, scene);
  },
  solution: [{ type: 'other-answers' }, 'docker stop server2'],
  others: [
    [{ type: 'other-answers' }, 'docker kill server1'],
    ['docker stop -t 0 server2', { type: 'half-fail' }, { type: 'other-answers' }],
  ],
  wrong: [
    { acts: [{ type: 'half-fail' }, 'docker stop -t 0 server2'], code: 'one-stops-half-fail' },
    { acts: [{ type: 'other-answers' }], code: 'all-still-run' },
    {
      acts: [{ type: 'other-answers' }, 'docker stop -t 0 server1 server2'],
      code: 'none-left',
    },
  ],
};

function lookAround(scene: Scene): { missing: CheckResult } | { truth: Truth; facts: Facts } {
  const gone = scene.containers.filter(
    ({ state, attachments }) =>
      state === 'exited' &&
      attachments.some(({ networkId }) => scene.networks.some(({ id }) => id === networkId)),
  );
  const group = serverGroup(scene, 1);
  if ('missing' in group) {
    return {
      missing:
        gone.length > 1
          ? fail('none-left', { stopped: gone.map(({ name }) => name).join(', ') })
          : group.missing,
    };
  }
  const { servers, network } = group;
  const names = servers.map(({ container }) => container.name).join(', ');
  if (gone.length === 0) return { missing: fail('all-still-run', { servers: names }) };
  const balancer = balancerOf(
    { ...scene, containers: scene.containers.filter((one) => !gone.includes(one)) },
    network,
    servers,
  );
  if ('missing' in balancer) return balancer;
  const { host, port } = balancer.door;
  const to = { scheme: 'http', host, port } as const;
  const calls = scene.see({ kind: 'dial-often', from: 'host', to, times: CALLS });
  const facts = { url: `http://${host}:${port}`, stopped: gone.map(({ name }) => name).join(', ') };
  if (calls.some(({ outcome }) => outcome === 'timeout')) {
    const until = stoppedAt(scene, gone) + PATIENCE_MS;
    const problem = { code: 'balancer-waits', facts };
    return { missing: scene.now < until ? { kind: 'waiting', problem, until } : fail(problem.code, facts) };
  }
  const good = calls.filter(({ http }) => http?.status === 200).length;
  return {
    truth: good === CALLS ? 'other-answers' : good === 0 ? 'all-fail' : 'half-fail',
    facts: {
      ...facts,
      left: names,
      good: String(good),
      calls: String(CALLS),
    },
  };
}

/** So long a computer may take to notice that nobody has an address any more. */
const PATIENCE_MS = 30_000;

function stoppedAt({ history }: Scene, gone: readonly Container[]): number {
  const ends = history.events.filter(
    ({ action, id }) => action === 'die' && gone.some((one) => one.id === id),
  );
  return Math.max(0, ...ends.map(({ at }) => at));
}
