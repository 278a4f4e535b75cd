import { describe, expect, it } from 'vitest';
import { UNCONFINED } from '@dari/topology';
import { world } from '../../test/world.ts';
import type { BoxParts } from '../../test/world.ts';
import { recreate } from './recreate.ts';
import type { Change } from './recreate.ts';

function commandsOf(parts: BoxParts, change: Change): readonly string[] {
  const [container] = world({ boxes: { web: parts } }).containers;
  if (container === undefined) throw new Error('there is one');
  return recreate(container, change).map(({ words, output }) =>
    [...words, ...(output === undefined ? [] : ['>', output])].join(' '),
  );
}

describe('recreate', () => {
  it('keeps environment, labels, volumes, network, ports and program, and stops the old one', () => {
    const parts = {
      on: { t1: '10.1.0.2' },
      aliases: ['www'],
      publish: ['8080:80', '127.0.0.1:8081:81', '[::1]:8082:82'],
    };
    expect(commandsOf(parts, { publish: ['127.0.0.1:9000:90'] })).toEqual([
      'docker inspect --format {{range .Config.Env}}{{println .}}{{end}} web > web.env',
      'docker inspect --format {{range $name, $value := .Config.Labels}}{{println (printf "%s=%s" $name $value)}}{{end}} web > web.labels',
      'docker stop web',
      'docker rename web web-before',
      'docker create --name web --env-file web.env --label-file web.labels --volumes-from web-before --network t1 ' +
        '--network-alias www -p 8080:80 -p 127.0.0.1:8081:81 -p [::1]:8082:82 -p 127.0.0.1:9000:90 --workdir /app ' +
        'dari/node:24 node main.mjs',
      'docker start web',
    ]);
  });

  it('joins the other networks again, with their aliases', () => {
    const parts = { on: { t1: '10.1.0.2', t2: '10.2.0.2' }, aliases: ['www'] };
    expect(commandsOf(parts, {}).slice(-2)).toEqual([
      'docker network connect --alias www t2 web',
      'docker start web',
    ]);
    const moved = commandsOf(parts, { network: 'bridge' });
    expect(moved.at(-2)).toContain('--network bridge --workdir');
    expect(moved).toHaveLength(6);
  });

  it('keeps what the container was told about itself and may do', () => {
    const container = {
      hostname: 'web-host',
      networkMode: 'host',
      extraHosts: ['db:1.2.3.4'],
      restart: 'on-failure:3',
      published: [
        { containerPort: 53, hostPort: 0, hostIp: '', protocol: 'udp' as const },
        { containerPort: 55, hostPort: 0, hostIp: '127.0.0.1', protocol: 'tcp' as const },
        { containerPort: 54, hostPort: 5, hostIp: '', protocol: 'tcp' as const },
      ],
      command: { entrypoint: ['sh', '-c'], arguments: ['run'], directory: '', tty: true, openStdin: true },
      confinement: {
        ...UNCONFINED,
        user: '1000',
        readOnlyRoot: true,
        droppedCapabilities: ['ALL'],
        addedCapabilities: ['CHOWN'],
        noNewPrivileges: true,
        memoryBytes: 1024,
        pids: 9,
      },
    };
    expect(commandsOf({ container }, { addHosts: ['x:host-gateway'], publish: ['5:54'] })[4]).toBe(
      'docker create --name web --env-file web.env --label-file web.labels --volumes-from web-before --network host ' +
        '-p 53/udp -p 127.0.0.1::55 -p 5:54 --add-host db:1.2.3.4 --add-host x:host-gateway ' +
        '--user 1000 --read-only --cap-drop ALL --cap-add CHOWN --security-opt no-new-privileges --memory 1024 ' +
        '--pids-limit 9 --restart on-failure:3 --tty --interactive --entrypoint sh dari/node:24 -c run',
    );
    const bridged = { container: { ...container, networkMode: 'bridge' } };
    expect(commandsOf(bridged, {})[4]).toContain('--hostname web-host');
    expect(commandsOf({ container: { hostname: '' } }, {})[4]).not.toContain('--hostname');
  });

  it('does not guess what a container runs', () => {
    expect(commandsOf({ container: { command: null } }, {})).toEqual([]);
  });
});
