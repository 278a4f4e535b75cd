/** A registry to test with; `why` ends a sentence such as "skipped, because …". */
export type FoundRegistry = { yes: true; program: string } | { yes: false; why: string };

/**
 * Finds a registry to test with: one that is installed, or the program out of Debian's package, which is downloaded
 * and kept, but not installed.
 */
export function findRegistry(): FoundRegistry;
