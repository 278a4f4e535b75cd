import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exampleStack, ON_DEFAULT_BRIDGE } from '../../test/example-stacks.ts';
import type { Stack, WantedContainer } from '../stack.ts';
import type { Mount } from '../topology.ts';
import { commands } from './commands.ts';

const stack = exampleStack();
const options = { shell: 'posix', images: true, cwd: '/home/me/dari' } as const;

/** The stack with nothing but one container, changed. */
function only(changes: Partial<WantedContainer>): Stack {
  const [db] = stack.containers;
  if (db === undefined) throw new Error('the stack has containers');
  return { ...stack, images: [], networks: [], volumes: [], containers: [{ ...db, env: {}, ...changes }] };
}

/** The arguments that a real shell gives to `docker`, one list for each call. */
function dockerCalls(lines: readonly string[], cwd = '/'): readonly (readonly string[])[] {
  const script = `docker() { for word in "$@"; do printf '%s\\0' "$word"; done; printf '\\n\\0'; }\n${lines.join('\n')}`;
  const env = { DB_PASSWORD: 'from the environment' };
  const output = execFileSync('sh', ['-c', script], { cwd, env, encoding: 'utf8' });
  return output
    .split('\n\0')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
}

describe('commands', () => {
  it('prints what a learner would type, in order', () => {
    const lines = commands(stack, options);
    expect(lines.map((line) => line.split('\n')[0])).toEqual([
      'set -a; . ./.env; set +a',
      'docker pull node:24-slim',
      'docker build -t goals-api:dev -f infra/images/api/Dockerfile --label dev.dari.content=a1 .',
      'docker build -t goals-web:dev -f infra/images/web/Dockerfile --label dev.dari.content=w1 .',
      'docker pull mongo:8.0',
      'docker network create --label dev.dari.project=goals goals-net',
      'docker network create --label dev.dari.project=goals goals-edge',
      'docker volume create --label dev.dari.project=goals --label dev.dari.database=MongoDB goals-data',
      'docker run -d \\',
      'docker run -d \\',
      'docker create \\',
      'docker network connect --alias page --alias www goals-edge goals-web',
      'docker start goals-web',
    ]);
  });

  it('breaks a long command into its parts', () => {
    const line = commands(stack, options).find((command) => command.includes('--name goals-db'));
    expect(line?.split('\n')).toEqual([
      'docker run -d \\',
      '  --name goals-db \\',
      '  --network goals-net \\',
      '  --network-alias db \\',
      '  --label dev.dari.project=goals \\',
      '  --label dev.dari.stack=bridge \\',
      '  --label dev.dari.tier=db \\',
      '  -v goals-data:/data/db \\',
      '  --add-host host.docker.internal:host-gateway \\',
      '  -e MONGO_INITDB_ROOT_USERNAME=goals \\',
      '  -e MONGO_INITDB_ROOT_PASSWORD="$DB_PASSWORD" \\',
      '  mongo:8.0',
    ]);
  });

  it('publishes on each address and mounts from the current directory', () => {
    const line = commands(exampleStack({}, ON_DEFAULT_BRIDGE), options).find((command) =>
      command.includes('--name goals-web'),
    );
    expect(line).toContain('  --network bridge \\\n');
    expect(line).toContain('  -p 127.0.0.1:5173:5173 \\\n  -p 172.17.0.1:5173:5173 \\\n');
    expect(line).toContain('  -v "$PWD/apps/web/src:/app/src:ro" \\\n');
  });

  it('writes paths in full without a current directory, and those outside of it', () => {
    const full = '-v /home/me/dari/apps/web/src:/app/src:ro';
    expect(commands(stack, { ...options, cwd: null }).join()).toContain(full);
    expect(commands(stack, { ...options, cwd: '/home/me/da' }).join()).toContain(full);
  });

  it('never holds the value of a secret, and needs no .env without one', () => {
    for (const shell of ['posix', 'powershell'] as const) {
      expect(commands(stack, { ...options, shell }).join('\n')).not.toContain('not-to-be-printed');
    }
    expect(commands(only({}), options)).toHaveLength(1);
  });

  it('leaves the images out when asked, and makes directories when asked', () => {
    const lines = commands(stack, {
      ...options,
      images: false,
      directories: ['/home/me/dari/.dari/goals/run', '/x y'],
    });
    expect(lines.slice(1, 3)).toEqual(['mkdir -p "$PWD/.dari/goals/run"', "mkdir -p '/x y'"]);
    expect(lines.join()).not.toMatch(/docker (pull|build)/);
  });

  it('fetches what a build needs on disk and builds with Dockerfile, arguments, labels and context', () => {
    const image = {
      tag: 'goals-api:dev',
      how: 'build',
      source: 'offline',
      content: 'a1',
      from: [],
      labels: { 'dev.dari.content': 'a1' },
      build: {
        dockerfile: 'infra/images/api/Dockerfile',
        context: '.',
        args: { NODE_IMAGE: 'dari/node:24' },
        npmPackages: [{ spec: 'npm@11.21.2', folder: 'infra/images/node' }],
      },
      rootfs: null,
    } as const;
    const [pack, build] = commands({ ...only({}), images: [image] }, options);
    expect(pack).toBe('npm pack --silent --pack-destination infra/images/node npm@11.21.2');
    expect(build?.split(' \\\n  ')).toEqual([
      'docker build',
      '-t goals-api:dev',
      '-f infra/images/api/Dockerfile',
      '--build-arg NODE_IMAGE=dari/node:24',
      '--label dev.dari.content=a1',
      '.',
    ]);
  });

  it('makes and imports a root file system', () => {
    const image = {
      tag: 'dari/debian:trixie',
      how: 'import',
      source: 'offline',
      content: 'd1',
      from: [],
      labels: { 'dev.dari.content': 'd1' },
      build: null,
      rootfs: { suite: 'trixie', packages: ['ca-certificates', 'libstdc++6'] },
    } as const;
    expect(commands({ ...only({}), images: [image] }, options)[0]?.split(' \\\n  ')).toEqual([
      'mmdebstrap --variant=minbase --include=ca-certificates,libstdc++6 trixie - | docker import',
      '--change \'LABEL "dev.dari.content"="d1"\'',
      '- dari/debian:trixie',
    ]);
  });

  it('writes PowerShell with its own variables and continuation', () => {
    const lines = commands(stack, { ...options, shell: 'powershell' });
    const text = lines.join('\n');
    expect(lines[0]).toContain('Get-Content .env');
    expect(text).toContain('  -e "MONGO_INITDB_ROOT_PASSWORD=${env:DB_PASSWORD}" `\n');
    expect(text).toContain('  -v "${PWD}/apps/web/src:/app/src:ro" `\n');
    expect(text).not.toContain('\\');
  });
});

describe.skipIf(process.platform === 'win32')('commands, read by sh', () => {
  it('give docker every value as it is', () => {
    const value = 'it\'s "quoted" $HOME `id` \\ !\nend';
    const awkward = only({
      env: { TEXT: { value, secret: null }, WORD: { value: 'x', secret: 'DB_PASSWORD' } },
      extraHosts: ['my host:1.2.3.4'],
    });
    const [words = []] = dockerCalls(commands(awkward, options).slice(1));
    expect(words).toContain(`TEXT=${value}`);
    expect(words).toContain('WORD=from the environment');
    expect(words).toContain('my host:1.2.3.4');
  });

  it('give docker mounts from any directory', () => {
    const mount = (source: string): Mount => ({ kind: 'bind', source, target: '/t', readOnly: true });
    const mounts: readonly Mount[] = [
      mount('/usr/it\'s "here"'),
      mount('/a:b,c"d'),
      { kind: 'tmpfs', target: '/tmp' },
      { kind: 'volume', volume: 'goals-data', target: '/d', readOnly: false },
    ];
    const [words = []] = dockerCalls(commands(only({ mounts }), { ...options, cwd: '/usr' }), '/usr');
    expect(words).toEqual(
      expect.arrayContaining([
        '/usr/it\'s "here":/t:ro',
        'type=bind,"source=/a:b,c""d",target=/t,readonly',
        '/tmp',
        'goals-data:/d',
      ]),
    );
  });
});
