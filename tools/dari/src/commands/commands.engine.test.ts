import type { Container, Network, Volume } from '@dari/topology';
import { STACK_NAMES } from '@dari/topology';
import { beforeAll, expect, test } from 'vitest';
import { docker, engine, project, run, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

beforeAll(prepareImages, PREPARE_MS);

/** What a stack is, without what the engine chooses anew each time. */
async function normalised(it: Project): Promise<unknown> {
  const { containers, networks, volumes } = await (await engine()).observe();
  const ours = ({ name }: { readonly name: string }): boolean => name.startsWith(`${it.name}-`);
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
    a.name < b.name ? -1 : 1;
  return {
    containers: containers.filter(ours).toSorted(byName).map(containerFacts),
    networks: networks.filter(ours).toSorted(byName).map(networkFacts),
    volumes: volumes.filter(ours).toSorted(byName).map(volumeFacts),
  };
}

function containerFacts(container: Container): unknown {
  const {
    name,
    image,
    state,
    labels,
    networkMode,
    env,
    attachments,
    published,
    mounts,
    extraHosts,
    restart,
  } = container;
  return {
    name,
    image,
    state,
    labels,
    networkMode,
    env: env.toSorted(),
    attachments: attachments.map(({ network, aliases }) => ({ network, aliases: aliases.toSorted() })),
    published: published.toSorted((a, b) => a.hostIp.localeCompare(b.hostIp)),
    mounts: mounts.toSorted((a, b) => a.target.localeCompare(b.target)),
    extraHosts,
    restart,
  };
}

function networkFacts({ name, driver, internal, ipv6, options, labels }: Network): unknown {
  return { name, driver, internal, ipv6, options, labels };
}

function volumeFacts({ name, driver, labels }: Volume): unknown {
  return { name, driver, labels };
}

test.each(STACK_NAMES)('the commands of %s make what dari up makes', async (stack) => {
  await using it = await project();
  // The commands read the password from .env, so both have to.
  const env = { DB_PASSWORD: undefined };
  expect((await it.dari(['up', stack], env)).code).toBe(0);
  const made = await normalised(it);
  expect((await it.dari(['down', '--volumes', '--yes', `${it.name}-data`])).code).toBe(0);

  const { code, stdout, stderr } = await it.dari(['commands', stack], env);
  expect(code).toBe(0);
  expect(stderr).toContain('by hand');
  const json = await it.dari(['commands', stack, '--json'], env);
  const { commands } = JSON.parse(json.stdout) as { commands: string[] };
  expect(`${commands.join('\n')}\n`).toBe(stdout);
  // The images are there already; building them again would be a test of `docker build`.
  const lines = commands.filter((line) => !/^(docker (build|pull)|#)/.test(line));
  const typed = await run('sh', ['-eu'], it.env, lines.join('\n')).finished;
  expect(typed).toMatchObject({ code: 0 });
  expect(await normalised(it)).toEqual(made);

  // What was typed by hand is ours as well: there is nothing left to do, and it can be removed.
  expect((await it.dari(['up', stack], env)).stderr).toContain('nothing was changed');
  expect((await it.dari(['down'])).code).toBe(0);
  expect(await docker('ps', '-aq', '--filter', `label=dev.dari.project=${it.name}`)).toBe('');
});
