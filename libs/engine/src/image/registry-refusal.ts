/** Why an image could not be had from its registry. */
export interface RegistryRefusal {
  readonly kind: RegistryRefusalKind;
  /** In the engine's words, which are English; the seconds for `silent`, as in `8`. */
  readonly detail: string;
}

export const REGISTRY_REFUSALS = [
  'no-such-tag',
  'denied',
  'rate-limited',
  /** It has the image, for other processors or systems than the engine's. */
  'other-platform',
  /** It answered, with something that is of no use: an error of its own, damaged data, no HTTP at all. */
  'faulty',
  /** Nothing came for so long that it was given up. */
  'silent',
  'unreachable',
] as const;

export type RegistryRefusalKind = (typeof REGISTRY_REFUSALS)[number];
