import { existsSync } from 'node:fs';
import { canInstall } from '../../bootstrap/debian.mjs';
import { findProgram } from '../find-program.mjs';
import { engineOf, machinesOwn } from './engine-place.mjs';

/** What building Go's programs with C libraries needs. */
export const GO_TOOLS = ['go', 'gcc', 'pkg-config'];

/**
 * @param {string} wanted how the version begins
 * @returns {string | undefined} why `getEngine` cannot have it, as far as that can be known without a network
 */
export function whyNotEngine(wanted) {
  const { recipe, folder } = engineOf(wanted);
  if (existsSync(folder) || machinesOwn(wanted)) return undefined;
  if ('modules' in recipe) {
    const missing = GO_TOOLS.filter((name) => !findProgram(name));
    return missing.length > 0
      ? `Docker Engine ${wanted} is built from Go modules, and there is no ${missing.join(', ')} here`
      : undefined;
  }
  return canInstall()
    ? undefined
    : `Docker Engine ${wanted} comes from Debian's packages, and this is not Debian`;
}
