import type { Claim } from './claim.ts';

/** Commands that change nothing. */
const LOOKING =
  /^docker (inspect|network inspect|network ls|port|info|exec \S+ (cat|grep|readlink|hostname|curl)) /;

/** @returns whether a claim changes nothing, so that it may be tested beside others. */
export function onlyLooks({ asks }: Pick<Claim, 'asks'>): boolean {
  return Object.values(asks).every((ask) => {
    if (ask.kind === 'type') return LOOKING.test(ask.line);
    return ask.kind !== 'write';
  });
}
