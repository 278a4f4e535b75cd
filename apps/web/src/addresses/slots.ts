/**
 * @returns a function that runs tasks, at most `count` at a time, in the order in which they came. A task that was
 * aborted while it waited is not run.
 */
export function slots(count: number): <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  let free = count;
  const line: (() => void)[] = [];
  const enter = () =>
    new Promise<void>((resolve) => {
      if (free > 0) {
        free -= 1;
        resolve();
      } else {
        line.push(resolve);
      }
    });
  const leave = () => {
    const next = line.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (task, signal) => {
    await enter();
    try {
      signal?.throwIfAborted();
      return await task();
    } finally {
      leave();
    }
  };
}
