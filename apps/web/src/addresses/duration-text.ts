/** @returns a time for people: `4 ms`, `5.0 s`, `<1 ms`. */
export function durationText(ms: number): string {
  if (ms < 1) return '<1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
