/** @returns resolves when the operation has ended, either way, or has had its time. */
export function endOf(operation: Promise<unknown>, longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs);
    const ended = () => {
      clearTimeout(timer);
      resolve();
    };
    operation.then(ended, ended);
  });
}
