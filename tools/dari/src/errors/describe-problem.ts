import { faultText, snapshotFaultText } from '@dari/reachability';
import type { Texts } from '../text/texts.ts';
import type { LessonFault } from '../lesson/lesson-fault.ts';
import type { Problem } from './cli-error.ts';
import { described, type DescribedError } from './described-error.ts';
import type { ExitName } from './exit-codes.ts';

const LESSON_EXITS: Readonly<Record<LessonFault['code'], ExitName>> = {
  'unknown-lesson': 'usage',
  'unknown-task': 'usage',
  'unknown-exercise': 'usage',
  'nothing-started': 'usage',
  'other-engine': 'usage',
  'all-solved': 'usage',
  'takes-no-answer': 'usage',
  'no-such-choice': 'usage',
  'not-agreed': 'usage',
  'name-taken': 'conflict',
  'in-the-way': 'conflict',
  'left-over': 'conflict',
  watched: 'conflict',
  'setup-failed': 'not-ready',
  'no-docker-command': 'no-engine',
  'bad-progress': 'bad-progress',
  'not-a-progress-file': 'usage',
  'newer-progress': 'bad-progress',
};

/** Turns a problem of the command line's own into text and an exit code. Loads nothing of the engine. */
export function describeProblem(problem: Problem, texts: Texts): DescribedError {
  const { errors } = texts;
  switch (problem.kind) {
    case 'usage':
      return described('usage', 'usage', [errors.usage(problem.issue)]);
    case 'bad-settings':
      return described('bad-settings', 'bad-settings', [errors.badSettings(problem)]);
    case 'conflict':
      return described('conflict', 'conflict', problem.conflicts.map(errors.conflict));
    case 'contended':
      return described('conflict', 'contended', [errors.contended(problem.project)]);
    case 'not-ready':
      return described(
        'not-ready',
        'not-ready',
        problem.tiers.map((tier) => errors.notReady(tier, problem.seconds)),
      );
    case 'stale-credentials':
      return described('stale-credentials', 'stale-credentials', [errors.staleCredentials(problem)]);
    case 'not-confirmed':
      return described('usage', 'not-confirmed', [errors.notConfirmed(problem)]);
    case 'files':
      return problem.code === 'ENOSPC'
        ? described('disk-full', 'disk-full', [errors.localDiskFull(problem.path)])
        : described('files', 'files', [errors.files(problem)]);
    case 'route': {
      const { fault } = problem;
      const { badAddress, fault: told, language } = texts.routes;
      const explanation =
        fault.code === 'bad-address' ? badAddress(fault.word, faultText(fault.fault, language)) : told(fault);
      return described('usage', fault.code, [explanation]);
    }
    case 'lesson':
      return described(LESSON_EXITS[problem.fault.code], problem.fault.code, [
        texts.lesson.fault(problem.fault),
      ]);
    case 'bad-topology':
      return described('bad-topology', 'bad-topology', [
        texts.routes.badTopology(problem.path, snapshotFaultText(problem.fault, texts.routes.language)),
      ]);
    case 'interrupted':
      return described(problem.signal === 'SIGINT' ? 'interrupted' : 'terminated', 'interrupted', [
        errors.interrupted(problem),
      ]);
  }
}
