import process from 'node:process';
import path from 'node:path';
import { engineJson } from '../engines/engine-request.mjs';
import { startOwnEngine } from '../engines/own-engine.mjs';

/** With a role in the claims, or for the agents that dial: the official one or what stands for it. */
const IMAGES = [
  ['busybox:1.37', 'dari/busybox:1.37'],
  ['nginx:1.28', 'dari/nginx:1.26'],
  ['node:24-slim', 'dari/node:24'],
];
const MACHINES = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock';

/**
 * Tests all claims on an engine of its own, which is gone afterwards.
 * @param {string} version
 * @param {string} root
 * @returns what `dari claims --json` prints, and the day
 */
export async function runOn(version, root) {
  const present = (await engineJson(MACHINES, '/images/json')).flatMap(({ RepoTags }) => RepoTags ?? []);
  const images = IMAGES.map((tags) => tags.find((tag) => present.includes(tag)) ?? tags[0]);
  const engine = await startOwnEngine({
    name: 'claims',
    version,
    storage: 'memory',
    images,
    imagesFrom: MACHINES,
  });
  try {
    const dari = path.join(root, 'tools/dari/bin/dari.mjs');
    const before = await state(engine.host);
    const { code, stdout, stderr } = await engine.inside([process.execPath, dari, 'claims', '--json'], {
      cwd: root,
      env: { LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' },
    });
    if (code !== 0 && stdout === '') throw new Error(`${version}: dari claims ended with ${code}\n${stderr}`);
    const after = await state(engine.host);
    if (after !== before) throw new Error(`${version}: something is left behind\n${after}`);
    return { ...JSON.parse(stdout), date: new Date().toISOString().slice(0, 10) };
  } finally {
    await engine[Symbol.asyncDispose]();
  }
}

/** @returns {Promise<string>} every container, network and volume of an engine */
async function state(host) {
  const [containers, networks, { Volumes }] = await Promise.all(
    ['/containers/json?all=1', '/networks', '/volumes'].map((path_) => engineJson(host, path_)),
  );
  const names = [...containers, ...networks, ...(Volumes ?? [])].map(({ Id, Name }) => Id ?? Name);
  return names.sort().join('\n');
}
