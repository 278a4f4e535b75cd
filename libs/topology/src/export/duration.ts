/** @returns milliseconds as Docker's and Kubernetes' tools write them: `10s`, `1500ms`. */
export function duration(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
