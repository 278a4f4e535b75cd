import { connect } from '@dari/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine, startOwnEngine, type OwnEngine } from '../../../engines/own-engine.mjs';
import { enterLesson } from '../lesson/enter-lesson.ts';
import { LESSONS, type NumberedLesson } from '../lesson/find-lesson.ts';
import { imageNames } from '../lesson/lesson-images.ts';
import { startWatching } from '../lesson/watch.ts';
import { engine as machinesEngine, project, run } from '../test/dari-process.ts';
import { lessonWorld } from '../test/lesson-world.ts';
import { PREPARE_MS } from '../test/prepare-images.ts';
import { random } from '../test/walk/random.ts';
import { walk } from '../test/walk/walk.ts';

/** `DARI_WALK=2000` walks as far as the documented proof; here as far as `npm test` has time for. */
const COMMANDS = Number(process.env['DARI_WALK'] ?? 80);
const SEED = Number(process.env['DARI_WALK_SEED'] ?? 20_261_121);
/** Commands until the next lesson begins. */
const STRETCH = 75;
const EACH_MS = 10_000;

const can = canRunOwnEngine();
const skipped = can.yes ? '' : ` (skipped, because ${can.why})`;

describe.skipIf(!can.yes)(`a random walk beside a watched lesson${skipped}`, () => {
  let own: OwnEngine;
  let image: string;
  beforeAll(async () => {
    // Makes the images present on the machine's engine.
    await using it = await project();
    const { code, stderr } = await it.dari(['lesson', 'start', 'own-network']);
    expect(code, stderr).toBe(0);
    const { busybox, node } = imageNames(await (await machinesEngine()).observe());
    image = busybox;
    own = await startOwnEngine({ name: 'walk', images: [busybox, node], storage: 'memory' });
  }, PREPARE_MS);
  afterAll(async () => {
    // A paused container is frozen and cannot be ended with its engine.
    await emptied(own);
    await own[Symbol.asyncDispose]();
  });

  /** Those that need no image besides. */
  const lessons = LESSONS.filter(({ entry: { lesson } }) =>
    lesson.images.every((role) => role === 'busybox' || role === 'node'),
  );

  test(
    `${COMMANDS} commands with and without sense: no crash, and nothing is shown as right that is not`,
    async () => {
      const dice = random(SEED);
      let done = 0;
      for (let index = 0; done < COMMANDS; index += 1) {
        const lesson = inOrder(lessons)[index % lessons.length];
        if (lesson === undefined) throw new Error('no lesson is left');
        const commands = Math.min(STRETCH, COMMANDS - done);
        await emptied(own);
        await using learner = await lessonWorld(own.host);
        const { course, context } = learner;
        const engine = await connect({ url: own.host, from: 'DOCKER_HOST', context: null, tls: null });
        const { session } = await enterLesson(lesson, engine, course);
        await session[Symbol.asyncDispose]();
        await using watching = await startWatching(engine, course, () => undefined);
        const failed = watching.loop.ended.then(
          () => Promise.reject(new Error('it ended by itself')),
          (error: unknown) => Promise.reject(error instanceof Error ? error : new Error(String(error))),
        );
        const env = { ...process.env, ...own.env };
        const walking = walk({ watching, engine, context, env, random: dice, image, commands });
        const walked = await Promise.race([walking, failed]);
        process.stdout.write(
          `${lesson.entry.lesson.id}: ${JSON.stringify({ ...walked, wrong: walked.wrong.length })}\n`,
        );
        expect(walked.wrong).toEqual([]);
        done += walked.commands;
      }
    },
    60_000 + COMMANDS * EACH_MS,
  );
});

/** What the walk before has made would be no answer to this one. */
async function emptied({ env }: OwnEngine): Promise<void> {
  const docker = (...args: string[]): ReturnType<typeof run>['finished'] =>
    run('docker', args, { ...process.env, ...env }).finished;
  const ids = (await docker('ps', '-aq')).stdout.split('\n').filter((id) => id !== '');
  for (const id of ids) await docker('rm', '-f', id);
  await docker('network', 'prune', '-f');
  await docker('volume', 'prune', '-f');
}

/** The one that most of the commands are about; and last the one that calls the internet, which may take its time. */
function inOrder(lessons: readonly NumberedLesson[]): readonly NumberedLesson[] {
  const rank = ({ entry: { lesson } }: NumberedLesson): number =>
    ['own-network', '', 'outwards'].indexOf(RANKED.includes(lesson.id) ? lesson.id : '');
  return lessons.toSorted((a, b) => rank(a) - rank(b));
}

const RANKED = ['own-network', 'outwards'];
