import type { Made } from '@dari/course';
import { Refused, type EngineCall } from './engine-calls.ts';

/** How often a removal is tried that meets one under way. */
const TRIES = 50;

/** Removes all of it; what is gone already counts as removed. */
export async function remove(
  call: EngineCall,
  { containers, networks, volumes, images }: Made,
): Promise<void> {
  await Promise.all(containers.map((id) => unlessGone(call, `/containers/${id}?force=1&v=1`)));
  await Promise.all([
    ...networks.map((id) => unlessGone(call, `/networks/${id}`)),
    ...volumes.map((name) => unlessGone(call, `/volumes/${encodeURIComponent(name)}?force=1`)),
  ]);
  // One after another: they have layers in common, and an engine that removes those twice at a time takes it ill.
  for (const tag of images) await unlessGone(call, `/images/${encodeURIComponent(tag)}?force=1`);
}

/**
 * Lets a tag stand for the image again that it stood for.
 *
 * @returns whether that image is still there.
 */
export async function tagAgain(call: EngineCall, tag: string, id: string): Promise<boolean> {
  const [, repo = '', version = ''] = /^(.*):([^:/]+)$/.exec(tag) ?? [];
  const query = `repo=${encodeURIComponent(repo)}&tag=${version}`;
  try {
    await call('POST', `/images/${encodeURIComponent(id)}/tag?${query}`);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function unlessGone(call: EngineCall, path: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await call('DELETE', path);
      return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 404 || error.message.includes('unrecognized image ID')) return;
      // The engine removes it already, for somebody else: then it is asked until it is gone.
      const isUnderWay =
        error.status === 409 && /already in progress|in use|active endpoints/.test(error.message);
      if (!isUnderWay || tries === TRIES) throw error;
    }
  }
}
