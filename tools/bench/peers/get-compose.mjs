import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../engines/cache-folder.mjs';
import { debianMirror } from '../../engines/versions/debian-suite.mjs';
import { buildGoPrograms } from '../../engines/versions/go-modules.mjs';
import { runStep } from '../../engines/versions/run-step.mjs';

/** Where each Docker Compose comes from, by how its version begins. */
const RECIPES = {
  '2.40': { suite: 'forky' },
  5.5: {
    module: 'github.com/docker/compose/v5',
    version: 'v5.5.1',
    programs: ['cmd'],
    // Built from a module, it does not know its own version.
    build: ['-trimpath', '-ldflags=-s -w -X github.com/docker/compose/v5/internal.Version=v5.5.1'],
  },
};

/**
 * A Docker Compose that is fetched or built once and kept. Nothing is installed.
 * @param {'2.40' | '5.5'} wanted how the version begins
 * @returns {Promise<string>} the program: it takes the words that follow `docker compose`
 * @throws {Error} that says what failed
 */
export async function getCompose(wanted) {
  const recipe = RECIPES[wanted];
  if (!recipe) throw new Error(`Expected Compose ${Object.keys(RECIPES).join(' or ')}, found "${wanted}".`);
  const parent = path.join(path.dirname(cacheFolder()), 'compose');
  const program = path.join(parent, `docker-compose-${recipe.version ?? wanted}-${process.arch}`);
  if (existsSync(program)) return program;
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(path.join(parent, 'partial-'));
  try {
    renameSync(await ('suite' in recipe ? fromDebian(recipe, work) : fromGo(recipe, work)), program);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return program;
}

/** The package of another release, with lists and cache of its own, so that the machine's stay as they are. */
async function fromDebian({ suite }, work) {
  const list = path.join(work, 'sources.list');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(list, `deb [signed-by=${keys}] ${await debianMirror()} ${suite} main\n`);
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(work, folder), { recursive: true });
  const options = [
    `Dir::Etc::sourcelist=${list}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${path.join(work, 'lists')}`,
    `Dir::Cache=${path.join(work, 'cache')}`,
    'APT::Sandbox::User=root',
    'Acquire::Languages=none',
  ].flatMap((option) => ['-o', option]);
  await runStep(['apt-get', ...options, 'update']);
  await runStep(['apt-get', ...options, 'download', 'docker-compose'], { cwd: work });
  const file = readdirSync(work).find((name) => name.endsWith('.deb'));
  await runStep(['dpkg', '-x', path.join(work, file), work]);
  return path.join(work, 'usr/libexec/docker/cli-plugins/docker-compose');
}

async function fromGo(recipe, work) {
  await buildGoPrograms([recipe], work);
  return path.join(work, 'bin', readdirSync(path.join(work, 'bin'))[0]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${await getCompose(process.argv[2] ?? '2.40')}\n`);
