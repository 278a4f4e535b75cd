/**
 * Every exit code there is; `docs/exit-codes.md` and the end of `dari --help` list them. Where BSD's `sysexits.h` has
 * a number for the case it is that one; 128 + n for signals is the shells' habit.
 */
export const EXIT_CODES = {
  ok: 0,
  unexpected: 1,
  'would-change': 2,
  usage: 64,
  'bad-topology': 65,
  'no-image': 66,
  'no-engine': 69,
  files: 72,
  conflict: 73,
  'disk-full': 74,
  'not-ready': 75,
  'engine-too-old': 76,
  'permission-denied': 77,
  'bad-settings': 78,
  'stale-credentials': 80,
  doctor: 81,
  disagreement: 82,
  unsolved: 83,
  'bad-progress': 84,
  undecided: 85,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitName = keyof typeof EXIT_CODES;
