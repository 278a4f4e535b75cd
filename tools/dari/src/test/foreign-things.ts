import { LABEL, type StackName } from '@dari/topology';
import { anyImage, docker, type Project } from './dari-process.ts';

/** Things of somebody else whose names look like a project's. */
export interface ForeignThings extends AsyncDisposable {
  /** @returns all that the engine says of each of them. */
  inspect(): Promise<string>;
}

/** Names that one stack has and the others do not: beside another stack they are free to be anybody's. */
const NAMES_OF: Readonly<Record<StackName, { containers: readonly string[]; networks: readonly string[] }>> =
  {
    'host-ports': { containers: ['proxy', 'api-1', 'api-2'], networks: ['net', 'front', 'back'] },
    bridge: { containers: ['proxy', 'api-1', 'api-2'], networks: ['front', 'back'] },
    proxy: { containers: ['api-1', 'api-2'], networks: ['front', 'back'] },
    balanced: { containers: ['api', 'api-3'], networks: ['front', 'back'] },
    production: { containers: ['proxy', 'api-1', 'api-2'], networks: ['net'] },
  };

/** Makes containers, networks and volumes that a careless filter would take for those of `it`. */
export async function foreignThings({ name: p }: Project, stack: StackName): Promise<ForeignThings> {
  const image = await anyImage();
  const label = (key: string, value: string): string[] => ['--label', `${key}=${value}`];
  const labels = {
    other: label(LABEL.project, `${p}-2`),
    prefix: label(LABEL.project, p.slice(0, -1)),
    upper: label(LABEL.project, p.toUpperCase()),
    empty: label(LABEL.project, ''),
    stackOnly: [...label(LABEL.stack, stack), ...label(LABEL.tier, 'db')],
    likeOurs: label(`${LABEL.project}s`, p),
    compose: [...label('com.docker.compose.project', p), ...label('com.docker.compose.service', 'api')],
    none: [],
  };
  const { containers: free, networks: freeNetworks } = NAMES_OF[stack];
  const containers: (readonly [string, readonly string[]])[] = [
    [`${p}-api-old`, labels.none],
    [`x${p}-db`, labels.other],
    [`${p}-db-1`, labels.compose],
    [`${p}_web_1`, labels.stackOnly],
    [`${p}2-web`, labels.upper],
    [p, labels.likeOurs],
    [`${p}-proxy2`, labels.empty],
    ...free.map((suffix) => [`${p}-${suffix}`, labels.prefix] as const),
  ];
  const networks: (readonly [string, readonly string[]])[] = [
    [`${p}-net2`, labels.none],
    [`x${p}-net`, labels.other],
    [`${p}_default`, labels.compose],
    ...freeNetworks.map((suffix) => [`${p}-${suffix}`, labels.stackOnly] as const),
  ];
  const volumes: (readonly [string, readonly string[]])[] = [
    [`${p}-data2`, labels.none],
    [`x${p}-data`, labels.other],
    [`${p}_data`, labels.compose],
    [`${p}-db`, labels.stackOnly],
  ];
  // Small ones of a range that nobody routes (RFC 2544): an engine has addresses for some thirty networks only.
  const third = Number.parseInt(p.slice(-2), 16);
  for (const [index, [name, more]] of networks.entries()) {
    const subnet = `198.18.${third}.${index * 16}/28`;
    await docker('network', 'create', '--internal', '--subnet', subnet, ...more, name);
  }
  await Promise.all(volumes.map(([name, more]) => docker('volume', 'create', ...more, name)));
  const sleep = ['--entrypoint', 'sleep', image, '3600'];
  await Promise.all(
    containers.map(([name, more]) =>
      docker('create', '--name', name, ...more, '--network', `${p}-net2`, '--network-alias', 'api', ...sleep),
    ),
  );
  // One that runs and writes to a volume; the others only have to be there.
  const running = `${p}-db-old`;
  await docker(
    'run',
    '-d',
    '--name',
    running,
    '-v',
    `${p}-data2:/data/db`,
    '--network',
    `${p}-net2`,
    ...sleep,
  );
  const names = [...containers.map(([name]) => name), running];
  return {
    inspect: async () =>
      [
        await docker('inspect', '--type', 'container', ...names),
        await docker('network', 'inspect', ...networks.map(([name]) => name)),
        await docker('volume', 'inspect', ...volumes.map(([name]) => name)),
      ].join('\n'),
    async [Symbol.asyncDispose]() {
      await docker('rm', '-f', ...names);
      await docker('network', 'rm', ...networks.map(([name]) => name));
      await docker('volume', 'rm', ...volumes.map(([name]) => name));
    },
  };
}
