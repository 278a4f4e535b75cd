/** An error in one language. Every part is one or more whole sentences or lines. */
export interface Explanation {
  /** The headline. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  /** What to do, one way out per entry. */
  readonly next: readonly string[];
  /** One for each part of what was found. */
  readonly detail?: readonly string[];
  /** Lines of another program, shown as they are: a container's log. */
  readonly verbatim?: readonly string[];
}
