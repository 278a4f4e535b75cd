import { createServer } from 'node:net';
import { LABEL } from '@dari/topology';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyImage, docker, project, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

beforeAll(prepareImages, PREPARE_MS);

/** A container that dari did not make, gone at the end. */
async function foreign(
  name: string,
  ...options: string[]
): Promise<{ readonly name: string } & AsyncDisposable> {
  await docker('run', '-d', '--name', name, ...options, '--entrypoint', 'sleep', await anyImage(), '600');
  return {
    name,
    async [Symbol.asyncDispose]() {
      await docker('rm', '-f', name);
    },
  };
}

async function ourThings(it: Project): Promise<string> {
  const label = `label=${LABEL.project}=${it.name}`;
  const lists = [
    ['ps', '-aq'],
    ['network', 'ls', '-q'],
    ['volume', 'ls', '-q'],
  ];
  return (await Promise.all(lists.map((list) => docker(...list, '--filter', label)))).join('');
}

describe('what is in the way', () => {
  test('a container, network and volume of the same names are named together and not touched', async () => {
    await using it = await project();
    await using other = await foreign(`${it.name}-db`);
    await docker('network', 'create', `${it.name}-net`);
    await docker('volume', 'create', `${it.name}-data`);
    try {
      const before = await docker('inspect', other.name);
      const { code, stderr } = await it.dari(['up']);
      expect(code).toBe(73);
      expect(stderr).toContain(`A container named ${it.name}-db is there already`);
      expect(stderr).toContain(`A network named ${it.name}-net is there already`);
      expect(stderr).toContain(`A volume named ${it.name}-data is there already`);
      expect(await ourThings(it)).toBe('');
      expect((await it.dari(['down'])).code).toBe(0);
      expect((await it.dari(['down', '--volumes', '--yes', `${it.name}-data`])).code).toBe(0);
      expect(await docker('inspect', other.name)).toBe(before);
      expect(await docker('volume', 'ls', '-q', '--filter', `name=${it.name}-data`)).toBe(`${it.name}-data`);
    } finally {
      await docker('network', 'rm', `${it.name}-net`);
      await docker('volume', 'rm', `${it.name}-data`);
    }
  });

  test('a port of another program is found before anything is made, with its owner and a free one', async () => {
    await using it = await project();
    const server = createServer().listen(it.ports.web, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const { code, stderr } = await it.dari(['up']);
      expect(code).toBe(73);
      expect(stderr).toContain(`Port ${it.ports.web} is in use by another program`);
      expect(stderr).toContain(`(${process.pid})`);
      const free = /WEB_PORT=(\d+) npm start/.exec(stderr)?.[1];
      expect(Number(free)).toBeGreaterThan(it.ports.web);
      expect(await ourThings(it)).toBe('');
      expect((await it.dari(['up', '--dry-run'])).code).toBe(73);
      const doctor = await it.dari(['doctor']);
      expect(doctor.code).toBe(81);
      expect(doctor.stdout).toContain(`Port ${it.ports.web} is in use`);
      expect((await it.dari(['up'], { WEB_PORT: free })).code).toBe(0);
    } finally {
      server.close();
    }
  });

  test('a port of another container is found before anything is made, with its name', async () => {
    await using it = await project();
    await using other = await foreign(`${it.name}-other`, '-p', `127.0.0.1:${it.ports.api}:80`);
    const { code, stderr } = await it.dari(['up']);
    expect(code).toBe(73);
    expect(stderr).toContain(`Port ${it.ports.api} is in use by the container ${other.name}`);
    expect(stderr).toMatch(/API_PORT=\d+ npm start/);
    expect(await ourThings(it)).toBe('');
  });

  test('a network that a foreign container joined stays, and says who is on it', async () => {
    await using it = await project();
    expect((await it.dari(['up'])).code).toBe(0);
    await using other = await foreign(`${it.name}-guest`, '--network', `${it.name}-net`);
    const { code, stderr } = await it.dari(['down']);
    expect(code).toBe(73);
    expect(stderr).toContain(other.name);
    await docker('network', 'disconnect', `${it.name}-net`, other.name);
    expect((await it.dari(['down'])).code).toBe(0);
  });

  test('data is deleted only when its name was given', async () => {
    await using it = await project();
    expect((await it.dari(['up'])).code).toBe(0);
    const volume = `${it.name}-data`;
    expect((await it.dari(['down', '--volumes'])).code).toBe(64);
    expect((await it.dari(['down', '--volumes', '--yes', 'goals'])).code).toBe(64);
    expect(await docker('ps', '-q', '--filter', `label=${LABEL.project}=${it.name}`)).not.toBe('');
    expect((await it.dari(['down', '--volumes', '--yes', volume])).code).toBe(0);
    expect(await ourThings(it)).toBe('');
  });
});
