import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from '../../bootstrap/debian.mjs';
import { findProgram } from '../find-program.mjs';
import { runStep } from './run-step.mjs';

/** Older packages have files in /lib and /sbin, which newer ones have in /usr/lib and /usr/sbin. */
const MERGE_USR =
  'for part in bin sbin lib lib64; do mkdir -p "$1/usr/$part"; ln -s "usr/$part" "$1/$part"; done';

/**
 * Puts the engine of a Debian release, with every library that it needs, into a folder. Nothing is installed and no
 * package script runs.
 * @param {import('./recipes.mjs').DebianRecipe} recipe
 * @param {string} folder that exists; the engine is in its `root` afterwards
 * @returns {Promise<void>}
 */
export async function fetchDebianEngine({ suite, packages }, folder) {
  if (!findProgram('mmdebstrap')) await aptInstall(['mmdebstrap']);
  const root = path.join(folder, 'root');
  // What the machine says about proxies, certificates and old lists holds here too.
  const acquire = path.join(folder, 'apt.conf');
  writeFileSync(acquire, await runStep(['apt-config', 'dump', '--format', '%f "%v";%n', 'Acquire']));
  await runStep([
    ...['mmdebstrap', '--quiet', '--variant=extract', `--include=${packages.join(',')}`],
    ...[`--aptopt=${acquire}`, '--dpkgopt=path-exclude=/usr/share/*', `--setup-hook=${MERGE_USR}`],
    ...[suite, root, await debianMirror()],
  ]);
  // The links that the package's script would make.
  for (const name of ['iptables', 'ip6tables']) symlinkSync(`${name}-nft`, path.join(root, 'usr/sbin', name));
}

/** @returns {Promise<string>} the address of the package mirror that this machine uses for Debian itself */
export async function debianMirror() {
  const format = '$(LABEL) $(REPO_URI)';
  const lines = await runStep(['apt-get', 'indextargets', '--format', format, 'Created-By: Packages']);
  const line = lines.split('\n').find((each) => each.startsWith('Debian '));
  if (!line) throw new Error("Expected a mirror of Debian in apt's sources, found none.");
  return line.split(' ')[1];
}
