import { CliError } from '../errors/cli-error.ts';
import { lockProject } from '../files/project-lock.ts';

/**
 * Lets one `watch` at a time be at work on a learner's progress: two would write the same down, each a moment apart.
 *
 * @param progress the path of the progress file.
 * @returns a function that gives it back.
 * @throws {@link CliError} `lesson` (`watched`) at once when another one is at work
 */
export async function lockWatch(progress: string, platform: NodeJS.Platform): Promise<() => void> {
  const given = new AbortController();
  const release = await lockProject('watch', progress, platform, given.signal, () => {
    given.abort();
  });
  if (!given.signal.aborted) return release;
  throw new CliError({ kind: 'lesson', fault: { code: 'watched' } });
}
