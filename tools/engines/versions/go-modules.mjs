import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runStep } from './run-step.mjs';

/**
 * Builds programs from Go modules, each module on its own, because what they depend on differs.
 * @param {import('./recipes.mjs').GoModule[]} modules
 * @param {string} folder that exists; the programs are in its `bin` afterwards
 */
export async function buildGoPrograms(modules, folder) {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  for (const { module, version, programs, build = [], uses = [] } of modules) {
    const work = path.join(folder, 'work');
    mkdirSync(work);
    const packages = programs.map((program) => path.posix.join(module, program));
    const env = { GOFLAGS: '-mod=mod', ...(await librariesFor(uses, work)) };
    await runStep(['go', 'mod', 'init', 'engine'], { cwd: work });
    await runStep(['go', 'get', '-tool', ...packages.map((name) => `${name}@${version}`)], {
      cwd: work,
      env,
    });
    await runStep(['go', 'build', ...build, '-o', `${bin}/`, ...packages], { cwd: work, env });
    rmSync(work, { recursive: true });
  }
}

/**
 * Finds C libraries, or takes them out of Debian's packages without installing those.
 * @param {string[]} names as pkg-config knows them
 * @param {string} work
 * @returns {Promise<Record<string, string>>} environment for the C compiler and pkg-config
 */
async function librariesFor(names, work) {
  const missing = [];
  for (const name of names) {
    await runStep(['pkg-config', '--exists', name]).catch(() => missing.push(name));
  }
  if (missing.length === 0) return {};
  const root = path.join(work, 'libraries');
  mkdirSync(root);
  await runStep(['apt-get', 'download', ...missing.map((name) => `${name}-dev`)], { cwd: root });
  for (const file of readdirSync(root).filter((name) => name.endsWith('.deb')))
    await runStep(['dpkg', '-x', path.join(root, file), root]);
  const library = path.join(root, 'usr/lib', (await runStep(['gcc', '-print-multiarch'])).trim());
  // Without the links to shared libraries the linker takes the static ones.
  for (const name of readdirSync(library).filter((each) => each.endsWith('.so')))
    rmSync(path.join(library, name));
  return {
    PKG_CONFIG_LIBDIR: path.join(library, 'pkgconfig'),
    CGO_CFLAGS: `-O2 -I${path.join(root, 'usr/include')}`,
    CGO_LDFLAGS: `-O2 -L${library}`,
  };
}
