import type { Neighbourhood } from '../neighbourhood.ts';
import type { Case } from './case.ts';

/** Nobody has these: RFC 5737, and multicast, where no TCP goes. */
const FAR_AWAY = '198.51.100.77';
const MULTICAST = '224.0.0.1';

/**
 * Everything that a plain engine of any version does with calls, made for real.
 *
 * @param ports of the host that nobody uses.
 */
export async function anyEngine(here: Neighbourhood, ports: readonly number[]): Promise<readonly Case[]> {
  const { name } = here;
  const net = await here.network('net');
  const [far, inner, alone] = await Promise.all([
    here.network('far'),
    here.network('inner', '--internal'),
    here.network('alone', '--opt', 'com.docker.network.bridge.enable_icc=false'),
  ]);
  const [gateway, bridgeGateway] = await Promise.all([here.gateway(net), here.gateway('bridge')]);
  const [open, looped, gated, ignored, inside, outside, shut, hosted, idle, unlisted] = ports.map(String);
  const again = `${name}-again`;
  await here.docker(
    ...['run', '--detach', '--name', again, '--restart', 'always', '--network', net],
    ...['--entrypoint', 'false', here.image],
  );
  const on = (network: string, ...more: readonly string[]): string[] => ['--network', network, ...more];
  const publish = (from: string, to: string): string[] => ['--publish', `${from}:${to}`];
  const at = (port: string | undefined): string[] => [`0.0.0.0:${port ?? ''}`];

  const everywhere = at('8080');
  const aka = ['--network-alias', `${name}-twins`];
  const serverPlaces = [...everywhere, '127.0.0.1:8081', '[::]:8082', 'own:8084', '0.0.0.0:8086'];
  const [server, asker, other, lonely, mute, guest, first, second] = await Promise.all([
    here.container('server', serverPlaces, ...on(net), ...publish(`127.0.0.1:${open ?? ''}`, '8080')),
    here.container('asker', [], ...on(net)),
    here.container('other', everywhere, ...on(far)),
    here.container('lonely', everywhere, ...on('none')),
    here.container('mute', [], ...on('none')),
    here.container('guest', [], ...on(net)),
    here.container('first', [], ...on('bridge')),
    here.container('second', everywhere, ...on('bridge')),
  ]);
  const [stray, off, resting, inmate, leftover, unpublished, onLoopback, onBridge] = await Promise.all([
    here.container('stray', [], ...on(far)),
    here.made('off', everywhere, ...on(net)),
    here.made('resting', [], ...on(net)),
    here.container('inmate', everywhere, ...on(inner)),
    here.container('leftover', [], ...on(net)),
    here.container('unpublished', at(unlisted), ...on(net)),
    here.container('loopback', everywhere, ...on(net), ...publish(`127.0.0.1:${looped ?? ''}`, '8080')),
    here.container('gated', everywhere, ...on(net), ...publish(`${bridgeGateway}:${gated ?? ''}`, '8080')),
  ]);
  const [six, vite, frozen, hermit, recluse, twin, sleepingTwin, four, hostServer] = await Promise.all([
    here.container('six', everywhere, ...on(net), ...publish(`127.0.0.1:${outside ?? ''}`, '8080')),
    here.container('vite', ['127.0.0.1:8080'], ...on(net)),
    here.container('frozen', everywhere, ...on(net)),
    here.container('hermit', [], ...on(alone)),
    here.container('recluse', everywhere, ...on(alone)),
    here.container('twin', everywhere, ...on(net, ...aka)),
    here.container('twin2', everywhere, ...on(net, ...aka)),
    here.container('four', ['127.0.0.1:8080'], ...on(net, '--sysctl', 'net.ipv6.conf.all.disable_ipv6=1')),
    here.container('hostserver', [`127.0.0.1:${hosted ?? ''}`], ...on('host')),
    here.container(
      'hostmode',
      at(inside),
      ...on('host'),
      ...publish(`127.0.0.1:${ignored ?? ''}`, inside ?? ''),
    ),
    here.container('shut', everywhere, ...on(inner), ...publish(`127.0.0.1:${shut ?? ''}`, '8080')),
  ]);
  await here.docker('pause', frozen, sleepingTwin);
  await ended(here, again);
  const instead = async (
    container: string,
    ...how: Parameters<Neighbourhood['container']>
  ): Promise<void> => {
    await here.docker('rm', '--force', container);
    await here.container(...how);
  };
  const ownName = async (): Promise<void> => {
    await here.docker('network', 'disconnect', net, sleepingTwin);
    await here.docker('network', 'connect', net, sleepingTwin);
  };
  const [otherIp, inmateIp] = await Promise.all([here.ip(other, far), here.ip(inmate, inner)]);
  const nobody = gateway.replace(/\.\d+$/, (last) => `.${Number(last.slice(1)) + 29}`);

  return [
    { code: 'WORKS', route: [asker, `http://${server}:8080`] },

    { code: 'NO_DNS_FROM_VANTAGE', route: ['host', `http://${server}:8080`], mend: 'call' },
    { code: 'NO_DNS_FROM_VANTAGE', route: ['browser', `http://${server}:8080`], mend: 'call' },
    { code: 'DEFAULT_BRIDGE_NO_DNS', route: [first, `${second}:8080`], mend: 'paste' },
    { code: 'NOT_SAME_NETWORK', route: [stray, `${server}:8080`], mend: 'paste' },
    { code: 'TARGET_HAS_NO_NETWORK', route: [asker, `${lonely}:8080`], mend: 'paste' },
    {
      code: 'HOST_ALIAS_MISSING',
      route: [guest, `host.docker.internal:${gated ?? ''}`],
      mend: 'paste',
      starts: guest,
    },
    { code: 'NETWORK_NAME_CASE', route: [asker, `${server}.${net.toUpperCase()}:8080`], mend: 'call' },
    { code: 'NAME_UNKNOWN', route: [asker, `${server.replace('server', 'srever')}:8080`], mend: 'call' },

    { code: 'VANTAGE_NO_NETWORK', route: [mute, `${server}:8080`], mend: 'paste' },
    { code: 'TARGET_NOT_RUNNING', route: [asker, `${off}:8080`], mend: 'paste', starts: off },
    { code: 'NOBODY_AT_ADDRESS', route: [asker, `${nobody}:8080`] },
    { code: 'NO_IPV6', route: [four, '[::1]:8080'], mend: 'call' },
    { code: 'NO_ROUTE', route: [asker, `${MULTICAST}:80`] },

    {
      code: 'NOT_PUBLISHED',
      route: ['host', `http://localhost:${unlisted ?? ''}`],
      mend: 'paste',
      starts: unpublished,
    },
    {
      code: 'PUBLISHED_LOOPBACK_ONLY',
      route: [asker, `${gateway}:${looped ?? ''}`],
      mend: 'paste',
      starts: onLoopback,
    },
    {
      code: 'PUBLISHED_ELSEWHERE',
      route: ['host', `127.0.0.1:${gated ?? ''}`],
      mend: 'paste',
      starts: onBridge,
    },
    { code: 'PUBLISHED_INTERNAL_ONLY', route: ['host', `127.0.0.1:${shut ?? ''}`], mend: 'paste' },
    { code: 'PUBLISH_IGNORED', route: ['host', `localhost:${ignored ?? ''}`], mend: 'call' },
    { code: 'WRONG_PORT_SIDE', route: [asker, `${server}:${open ?? ''}`], mend: 'call' },
    { code: 'V6_NO_PROXY', route: ['host', `[::1]:${outside ?? ''}`], mend: 'paste', starts: six },
    { code: 'LOCALHOST_IS_SELF', route: [asker, 'localhost:8086'], mend: 'call' },
    {
      code: 'HOST_APP_LOOPBACK',
      route: [asker, `${gateway}:${hosted ?? ''}`],
      mend: () => instead(hostServer, 'hostserver', at(hosted), ...on('host')),
    },
    {
      code: 'NOTHING_LISTENS_ON_HOST',
      route: ['host', `localhost:${idle ?? ''}`],
      mend: () => here.container('late', at(idle), ...on('host')),
    },

    {
      code: 'APP_BOUND_LOOPBACK',
      route: [asker, `http://${vite}:8080`],
      mend: () => instead(vite, 'vite', everywhere, ...on(net)),
    },
    { code: 'BOUND_ELSEWHERE', route: [server, 'localhost:8084'] },
    { code: 'OTHER_FAMILY', route: [asker, `${server}:8082`] },
    { code: 'NOTHING_LISTENS', route: [asker, `${unpublished}:9999`], mend: 'call' },

    { code: 'TARGET_PAUSED', route: [asker, `${frozen}:8080`], mend: 'paste' },
    { code: 'BRIDGE_ISOLATION', route: [leftover, `${otherIp}:8080`], mend: 'paste' },
    { code: 'ICC_DISABLED', route: [hermit, `${recluse}:8080`], mend: 'paste' },
    { code: 'INTERNAL_DROPPED', route: [leftover, `${inmateIp}:8080`], mend: 'paste' },

    { code: 'MIXED_CONTENT', route: ['browser:https://page.example', `http://${FAR_AWAY}:80`] },
    { code: 'CORS', route: ['browser:http://page.example', `http://localhost:${open ?? ''}`] },
    { code: 'HTTP_HOST_REFUSED', route: ['browser', `http://127.0.0.1:${open ?? ''}`] },
    { code: 'BROWSER_UNSAFE_PORT', route: ['browser', 'http://localhost:6000'] },
    { code: 'BROWSER_ONLY_HTTP', route: ['browser', 'mongodb://localhost:27017'] },

    { code: 'VANTAGE_NOT_RUNNING', route: [resting, `${server}:8080`], mend: 'paste', starts: resting },
    { code: 'TARGET_RESTARTING', route: [asker, `${again}:8080`] },
    { code: 'AMBIGUOUS', route: [asker, `${name}-twins:8080`], mend: ownName },
    { code: 'OUTSIDE_ENGINE', route: [twin, `${FAR_AWAY}:80`] },
  ];
}

/**
 * Resolves when a container that ends again and again has just ended: by now the engine waits for seconds before it starts
 * it again, twice as long each time.
 */
async function ended({ engine }: Neighbourhood, name: string): Promise<void> {
  const over = new AbortController();
  for await (const { action, attributes } of engine.events(over.signal)) {
    if (action === 'die' && attributes['name'] === name) break;
  }
  over.abort();
}
