import type { Engine } from '@dari/engine';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import type { Settings } from '../settings/settings.ts';

/** What a check gets to look at. */
export interface Patient {
  readonly context: Context;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly topology: Topology;
  /** An image with Node for throw-away containers; `null` where none is there yet. */
  readonly image: string | null;
}
