import { blanksOf, textOf } from './blanks.ts';
import type { Claim, ClaimScene } from './claim.ts';

type Stage = Pick<ClaimScene, 'names' | 'setup'>;

/** @returns the commands of the setup that these claims rest on, directly or by what those commands name. */
export function neededSetup(scene: Stage, claims: readonly Pick<Claim, 'asks'>[]): readonly string[] {
  const texts = claims
    .flatMap(({ asks }) => Object.values(asks))
    .flatMap((ask) => [textOf(ask), 'from' in ask ? ask.from : '', ask.kind === 'look-up' ? ask.name : '']);
  const needed = new Set(texts.flatMap((text) => namesIn(text, scene)));
  const ports = texts.flatMap(blanksOf).filter((blank) => blank.startsWith('{free:'));
  const makes = (line: string): string =>
    / --name (\S+)/.exec(line)?.[1] ?? /^docker \w+ create .*?(\S+)$/.exec(line)?.[1] ?? '';
  for (let size = -1; size !== needed.size;) {
    size = needed.size;
    for (const line of scene.setup) {
      const isNeeded = needed.has(makes(line)) || ports.some((port) => line.includes(port));
      if (isNeeded) for (const name of namesIn(line, scene)) needed.add(name);
    }
  }
  return scene.setup.filter((line) => {
    const names = namesIn(line, scene);
    return names.length > 0 && names.every((name) => needed.has(name));
  });
}

function namesIn(text: string, { names }: Stage): string[] {
  return names.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));
}
