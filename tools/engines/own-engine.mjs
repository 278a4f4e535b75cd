import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { canRunOwnEngine } from './can-run.mjs';
import { startDaemon } from './daemon.mjs';
import { cgroupOf, sweepLeftovers } from './engine-folder.mjs';
import { copyImages } from './image-copies.mjs';
import { openNamespaces } from './namespaces.mjs';
import { addVeth } from './veth.mjs';
import { getEngine } from './versions/get-engine.mjs';

export { canRunOwnEngine };

const ENDING = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT']);

/**
 * Starts an engine that shares nothing with any other: folder, socket, containerd, processes, mounts, network and
 * firewall are its own. When it is disposed of, or the caller ends in any way, all of it goes.
 * The types and what each option means stand in own-engine.d.mts.
 * @param {import('./own-engine.mjs').OwnEngineOptions} options
 * @returns {Promise<import('./own-engine.mjs').OwnEngine>}
 */
export async function startOwnEngine({
  name,
  version,
  dockerd = 'dockerd',
  flags = [],
  network = 'namespace',
  storage = 'disk',
  registryMirror,
  images = [],
  imagesFrom = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock',
}) {
  if (!/^[a-z0-9-]{1,20}$/.test(name)) throw new Error(`Expected a name of a-z, 0-9 and -, found "${name}".`);
  const can = canRunOwnEngine({ version, dockerd });
  if (!can.yes) throw new Error(`No engine can be started: ${can.why}.`);
  sweepLeftovers();

  const programs = version ? await getEngine(version) : { path: [] };
  const keeper = await openNamespaces({ name, storage, root: programs.root });
  const { folder, init } = keeper;
  const host = `unix://${folder}/docker.sock`;
  const env = { DOCKER_HOST: host };
  let daemon;
  try {
    const addresses = network === 'veth' ? addVeth(init) : {};
    const config = path.join(folder, 'daemon.json');
    writeFileSync(config, JSON.stringify({ 'registry-mirrors': registryMirror ? [registryMirror] : [] }));
    const command = [
      dockerd,
      ...['--host', host, '--config-file', config, '--pidfile', `${folder}/docker.pid`],
      ...['--data-root', `${folder}/data`, '--exec-root', `${folder}/exec`],
      ...['--cgroup-parent', `/${cgroupOf(folder)}`, '--exec-opt', 'native.cgroupdriver=cgroupfs'],
      ...(network === 'none' ? ['--bridge=none', '--iptables=false'] : []),
      ...flags,
    ];
    const start = async () => {
      daemon = await startDaemon({ folder, init, command, path: programs.path });
    };
    await start();

    const engine = {
      host,
      env,
      folder,
      ...addresses,
      get pid() {
        return daemon.pid;
      },
      async kill(signal = 'SIGKILL') {
        if (!daemon.runs()) return;
        process.kill(daemon.pid, signal);
        if (ENDING.has(signal)) await daemon.ended();
      },
      async restart() {
        await engine.kill('SIGTERM');
        await start();
      },
      addImages: (tags) => copyImages({ from: imagesFrom, to: host, tags }),
      commandInside: (argv) => ['nsenter', `--net=/proc/${init}/ns/net`, '--', ...argv],
      inside: (argv, options) => run(engine.commandInside(argv), env, options),
      [Symbol.asyncDispose]: keeper.close,
    };
    await engine.addImages(images);
    return engine;
  } catch (error) {
    await keeper.close();
    throw error;
  }
}

async function run([program, ...args], env, { cwd, env: more = {}, stdio = 'pipe' } = {}) {
  const child = spawn(program, args, { cwd, stdio, env: { ...process.env, ...env, ...more } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name]?.setEncoding('utf8').on('data', (text) => (output[name] += text));
  child.stdin?.end();
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...output };
}
