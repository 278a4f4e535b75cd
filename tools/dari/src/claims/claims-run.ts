import type { Engine } from '@dari/engine';
import type { ImageNames, ClaimPlace } from '@dari/course';
import type { World } from '../cli/world.ts';
import type { Observer } from '../lesson/answer-question.ts';

/** What all scenes of one run share. */
export interface ClaimsRun {
  readonly engine: Engine;
  readonly world: World;
  readonly observer: Observer;
  readonly images: ImageNames;
  readonly place: ClaimPlace;
  /** `dev.dari.claims=HOST:PID` */
  readonly label: string;
  /** Ends every name: `-c4f1a`. */
  readonly ending: string;
  readonly folder: string;
}
