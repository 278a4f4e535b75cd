import type { Texts } from '../text/texts.ts';
import type { Style } from '../render/style.ts';
import type { World } from './world.ts';

/** What every command gets besides its own options. */
export interface Context {
  readonly world: World;
  readonly texts: Texts;
  /** Of standard error. */
  readonly style: Style;
  /** Of standard output. */
  readonly outStyle: Style;
}
