/** An error in one language. Every part is one or more whole sentences or lines. */
export interface Explanation {
  /** The headline. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  /** What to do, one way out per entry. */
  readonly next: readonly string[];
  /** Lines that are shown as they are, such as a container's log. */
  readonly detail?: readonly string[];
}
