import { commandsOf, type Claim, type ClaimScene, type ClaimText, type ImageNames } from '@dari/course';
import type { Style } from '../render/style.ts';
import type { Texts } from '../text/texts.ts';

/** One claim that somebody wants to see with their own eyes. */
export interface ShownClaim {
  readonly scene: ClaimScene;
  readonly claim: Claim;
  readonly text: ClaimText;
  readonly tested: string;
}

/** Lines for a shell; everything else is a comment, so that all of it can be pasted. */
export function renderCommands(
  { scene, claim, text, tested }: ShownClaim,
  images: ImageNames,
  json: boolean,
  texts: Texts,
  style: Style,
): string {
  const commands = commandsOf(scene, claim, images);
  const { statement, says } = text;
  if (json) return `${JSON.stringify({ id: claim.id, statement, says, tested, ...commands })}\n`;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', style.dim(`# ${title}`), ...lines];
  const lines = [
    style.dim(`# ${claim.id}: ${statement}`),
    style.dim(`# ${says}`),
    ...part(texts.claims.setup, commands.setup),
    ...part(texts.claims.look, commands.asks),
    ...part(texts.claims.cleanup, commands.cleanup),
  ];
  return `${lines.join('\n')}\n`;
}
