import { engine, labelled } from './engine.mjs';

/** @returns {Promise<string[]>} the names of the containers of a project that run */
export async function containersOf(project) {
  const running = await engine('GET', `/containers/json?filters=${labelled(`dev.dari.project=${project}`)}`);
  return running.map(({ Names }) => Names[0].slice(1));
}

/**
 * @param {string} container
 * @returns {Promise<number>} bytes, as `docker stats` counts them: without the page cache that can be dropped
 */
export async function memoryOf(container) {
  const { memory_stats: memory } = await engine(
    'GET',
    `/containers/${container}/stats?stream=false&one-shot=true`,
  );
  // The first is the name in cgroup v1, the other in v2.
  const { total_inactive_file: first, inactive_file: other } = memory.stats;
  return memory.usage - (first ?? other);
}
