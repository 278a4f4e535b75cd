/**
 * Why changes may survive: each explanation takes the survivors that it fits, the first one that does.
 *
 * @type {readonly {
 *   title: string,
 *   why: string,
 *   of: (survivor: { file: string, mutatorName: string, original: string, replacement: string }) => boolean,
 * }[]}
 */
export const EXPLANATIONS = [];
