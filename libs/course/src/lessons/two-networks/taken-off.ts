import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { wasDisconnected } from '../../conditions/past.ts';
import type { Task } from '../../lesson.ts';
import { factsOf, twoServices, type Service } from './services.ts';

/** Off one of the networks while it runs, and still on the other one. */
export const takenOff: Task = {
  id: 'taken-off',
  kind: 'do',
  covers: ['001-network-disconnect', '000-own-bridge'],
  needs: ['on-both'],
  check(scene) {
    const found = twoServices(scene);
    if ('missing' in found) return found.missing;
    const { one, other } = found;
    const results = [
      [one, other],
      [other, one],
    ].map(([left, kept]) => (left && kept ? judged(scene, left, kept, factsOf(found)) : fail('no-middle')));
    return (
      results.find(({ kind }) => kind === 'pass') ??
      results.find(isPrecise) ??
      fail('no-middle', factsOf(found))
    );
  },
  solution: ['docker network disconnect blog-net between'],
  others: [
    ['docker network disconnect shop-net between'],
    ['docker network disconnect --force blog-net between'],
  ],
  wrong: [
    {
      acts: ['docker network disconnect blog-net between', 'docker network disconnect shop-net between'],
      code: 'off-both',
    },
    { acts: ['docker network disconnect blog-net blog'], code: 'one-service-only' },
    { acts: ['docker stop -t 0 between'], code: 'still-on-both' },
  ],
};

/** Says more than that nobody was taken off at all. */
function isPrecise(result: CheckResult): boolean {
  return result.kind !== 'fail' || result.problem.code !== 'no-middle';
}

function judged(scene: Scene, left: Service, kept: Service, facts: Record<string, string>): CheckResult {
  const { containers, history } = scene;
  const servers = [left.server.id, kept.server.id];
  const others = containers.filter(({ id }) => !servers.includes(id));
  const on = ({ network }: Service) =>
    others.filter(({ attachments }) => attachments.some(({ networkId }) => networkId === network.id));
  const both = on(left).find((one) => on(kept).includes(one));
  const gone = others.filter(
    ({ id }) => wasDisconnected(history, id, left.network.id) && !on(left).some((one) => one.id === id),
  );
  const [stayed] = gone.filter((one) => on(kept).includes(one));
  if (stayed === undefined) {
    if (both !== undefined) return fail('still-on-both', { ...facts, container: both.name });
    const [nowhere] = gone.filter(({ state }) => state === 'running');
    return nowhere === undefined
      ? fail('no-middle', facts)
      : fail('off-both', { ...facts, container: nowhere.name });
  }
  const named = { ...facts, container: stayed.name, left: left.network.name, kept: kept.network.name };
  if (stayed.state !== 'running') {
    return fail('container-not-running', { container: stayed.name, state: stayed.state });
  }
  const from = { container: stayed.id };
  const reaches = (host: string, port: number) =>
    scene.see({ kind: 'dial', from, to: { scheme: 'tcp', host, port } }).outcome === 'works';
  if (!reaches(kept.server.name, kept.port)) {
    return fail('reaches-none', { ...named, server: kept.server.name });
  }
  return pass({}, { ...named, server: kept.server.name, lost: left.server.name });
}
