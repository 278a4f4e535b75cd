// Starts an engine of a version with dari's images, runs a command in its network with DOCKER_HOST set, and removes
// the engine. Ends with the command's exit code.
// usage: node tools/engines/run.mjs VERSION [--memory] [--images TAG,TAG…] -- COMMAND…
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { engineJson } from './engine-request.mjs';
import { startOwnEngine } from './own-engine.mjs';
import { RECIPES } from './versions/recipes.mjs';

const MACHINES = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock';
const USAGE = 64;

const split = process.argv.indexOf('--');
const { values, positionals } = parseArgs({
  args: process.argv.slice(2, split),
  options: { memory: { type: 'boolean', default: false }, images: { type: 'string' } },
  allowPositionals: true,
});
const [version] = positionals;
const command = process.argv.slice(split + 1);

if (split === -1 || command.length === 0 || positionals.length !== 1 || !(version in RECIPES)) {
  const versions = Object.keys(RECIPES).sort().join('|');
  tell(`usage: node tools/engines/run.mjs ${versions} [--memory] [--images TAG,TAG…] -- COMMAND…`);
  process.exitCode = USAGE;
} else {
  process.exitCode = await run();
}

async function run() {
  const clock = stopwatch();
  const engine = await startOwnEngine({
    name: 'run',
    version,
    storage: values.memory ? 'memory' : 'disk',
    imagesFrom: MACHINES,
  });
  try {
    const { Version, ApiVersion } = await engineJson(engine.host, '/version');
    tell(`Docker Engine ${Version} (API ${ApiVersion}) answers after ${clock()}.`);
    const tags = values.images?.split(',') ?? (await dariImages());
    await engine.addImages(tags);
    tell(`It has ${tags.length} images after ${clock()}.`);
    const code = await runInside(engine);
    tell(`The command ended with ${code} after ${clock()}.`);
    return code;
  } finally {
    await engine[Symbol.asyncDispose]();
    tell(`Removed after ${clock()}.`);
  }
}

/** @returns {Promise<string[]>} tags of the images that dari made on the machine's engine */
async function dariImages() {
  const filters = encodeURIComponent(JSON.stringify({ label: ['dev.dari.source'] }));
  const images = await engineJson(MACHINES, `/images/json?filters=${filters}`);
  return images.flatMap(({ RepoTags }) => RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
}

/** @returns {Promise<number>} the exit code, as a shell gives it */
async function runInside(engine) {
  const [program, ...args] = engine.commandInside(command);
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...engine.env } });
  // A terminal sends Ctrl-C to the whole group, so the child has it already; anybody else sent it to this one only.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code, signal] = await once(child, 'exit');
  return code ?? 128 + os.constants.signals[signal];
}

function stopwatch() {
  const began = Date.now();
  return () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

function tell(line) {
  process.stderr.write(`${line}\n`);
}
