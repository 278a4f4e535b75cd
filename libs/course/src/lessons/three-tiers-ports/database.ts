import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import { isRunning, publishes } from '../../conditions/container-conditions.ts';
import { bindingsOf, doorsTo, isLoopback } from '../../conditions/open-doors.ts';
import { notYet } from '../../conditions/patience.ts';
import { DATABASE_PORT, DATABASE_START_MS, databases, hasRootUser } from '../../conditions/tiers/database.ts';
import type { Container } from '@dari/topology';
import type { Task } from '../../lesson.ts';

const USER = '-e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=secret';

/** A database that is open to the host, and so to containers that call the host. */
export const database: Task = {
  id: 'database',
  kind: 'do',
  covers: ['000-three-tiers-ports', '000-db-login'],
  check(scene) {
    const named = ({ name }: Container) => ({ container: name, port: String(DATABASE_PORT) });
    // On Docker Desktop containers reach the host's loopback, too.
    const isOpen = (one: Container) =>
      scene.topology.engine.desktop ||
      bindingsOf(one).some((port) => port.containerPort === DATABASE_PORT && !isLoopback(port));
    const choice = choose(
      databases(scene),
      [
        isRunning(),
        hasRootUser(),
        publishes(DATABASE_PORT),
        condition(isOpen, 'database-on-loopback', named),
      ],
      { code: 'no-database', facts: { image: scene.images.mongo } },
    );
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    const { thing } = choice;
    const [door] = doorsTo(thing, DATABASE_PORT);
    if (door === undefined) return fail('database-silent', named(thing));
    const { outcome } = scene.see({ kind: 'dial', from: 'host', to: { scheme: 'tcp', ...door } });
    const facts = { ...named(thing), hostPort: String(door.port), outcome };
    if (outcome !== 'works') return notYet([thing], scene, 'database-silent', facts, DATABASE_START_MS);
    return pass({ containers: [thing.id] }, facts);
  },
  solution: [`docker run -d --name my-db -p 27017:27017 ${USER} {mongo}`],
  others: [[`docker create --name store -p 37017:27017 ${USER} {mongo}`, 'docker start store']],
  wrong: [
    { acts: [`docker run -d --name my-db ${USER} {mongo}`], code: 'container-port-not-published' },
    { acts: ['docker run -d --name my-db -p 27017:27017 {mongo}'], code: 'database-no-user' },
    {
      acts: [`docker run -d --name my-db -p 127.0.0.1:27017:27017 ${USER} {mongo}`],
      code: 'database-on-loopback',
    },
  ],
};
