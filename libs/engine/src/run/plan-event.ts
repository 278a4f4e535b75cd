import type { Step } from '@dari/topology';

/** What `applyPlan` tells while it works. */
export type ApplyEvent =
  | { readonly kind: 'step-started'; readonly step: Step }
  /** `ms`: how long it took. */
  | { readonly kind: 'step-done'; readonly step: Step; readonly ms: number }
  | { readonly kind: 'failed'; readonly step: Step; readonly error: unknown }
  /** Last of all, after a failure or an abort: ids of what was done and of what was not, failed ones among them. */
  | { readonly kind: 'stopped'; readonly done: readonly string[]; readonly left: readonly string[] };
