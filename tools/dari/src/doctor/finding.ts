import type { SettingFault } from '../settings/setting-fault.ts';
import type { Pitfall } from './pitfalls/pitfall.ts';

export const CHECK_IDS = [
  'settings',
  'engine',
  'disk',
  'ports',
  'dns',
  'images',
  'file-events',
  'credentials',
  'containers',
  'leftovers',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `unknown`: it could not be tried, which is neither good nor bad. */
export type CheckState = 'ok' | 'warn' | 'fail' | 'unknown';

/** What one check saw. `texts.doctor.finding` turns it into what was found and what to do. */
export interface CheckResult {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly finding: Finding;
}

export type Finding =
  | { readonly code: 'settings-good'; readonly path: string }
  | { readonly code: 'settings-bad'; readonly path: string; readonly faults: readonly SettingFault[] }
  | {
      readonly code: 'engine-answers';
      readonly version: string;
      readonly api: string;
      readonly system: string;
      readonly endpoint: string;
    }
  /** An error that has a text of its own. */
  | { readonly code: 'error'; readonly found: string; readonly remedy: string }
  | { readonly code: 'disk'; readonly freeBytes: number; readonly where: string }
  | { readonly code: 'ports-free'; readonly ports: readonly number[]; readonly ours: readonly number[] }
  | { readonly code: 'names-resolve'; readonly name: string; readonly address: string }
  | { readonly code: 'names-do-not-resolve'; readonly name: string; readonly seen: string }
  | {
      readonly code: 'images';
      /** What the registry said of each image that it was asked for. */
      readonly registry: readonly { readonly image: string; readonly answer: string }[];
      readonly source: string;
      readonly why: string;
    }
  | { readonly code: 'file-events-arrive'; readonly ms: number }
  | { readonly code: 'file-events-do-not-arrive'; readonly ms: number }
  | { readonly code: 'login-works'; readonly product: string }
  | { readonly code: 'login-refused'; readonly volume: string; readonly user: string }
  | { readonly code: 'login-not-tried'; readonly seen: string }
  | { readonly code: 'no-pitfalls'; readonly containers: number }
  | { readonly code: 'pitfall'; readonly pitfall: Pitfall }
  | { readonly code: 'no-leftovers' }
  | {
      readonly code: 'leftovers';
      readonly projects: readonly { readonly project: string; readonly things: number }[];
    }
  | {
      readonly code: 'not-tried';
      readonly because: 'no-engine' | 'no-image' | 'bad-settings' | 'remote' | 'not-running';
    };
