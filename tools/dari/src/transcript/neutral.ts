import { createHash } from 'node:crypto';

/** Words of this machine that become others: the project's name, its folder. Each has to be as long as what it is for. */
export type Replacements = readonly (readonly [machine: string, everywhere: string])[];

/**
 * Takes out of what was printed what is another way on each machine: ids, times, folders. What stands in its place is
 * the same in each run, and ids that belong together still do.
 */
export function neutralizer(replacements: Replacements): (text: string) => string {
  const ids: string[] = [];
  const idFor = (found: string): string => {
    const known = ids.findIndex((id) => id.startsWith(found) || found.startsWith(id));
    if (known === -1) ids.push(found);
    const number = known === -1 ? ids.length - 1 : known;
    return createHash('sha256').update(`id ${number}`).digest('hex').slice(0, found.length);
  };
  return (text) => {
    let neutral = text;
    for (const [machine, everywhere] of replacements) neutral = neutral.replaceAll(machine, everywhere);
    return neutral
      .replaceAll(/\b(?:[0-9a-f]{64}|(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{12})\b/g, idFor)
      .replaceAll(/\b\d+(?:\.\d+)?(?= ?(?:s|ms|seconds|초)(?![A-Za-z]))/g, '…');
  };
}
