import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { Readable } from 'node:stream';
import { LABEL, UNCONFINED, type WantedContainer } from '@dari/topology';
import { connect } from '../connect.ts';
import type { Engine } from '../engine.ts';
import { disk } from '../find/disk.ts';
import { findEndpoint } from '../find/find-endpoint.ts';
import type { World } from '../find/world.ts';
import { hasStatus, type Api } from '../http/api.ts';
import { createApi } from '../http/modem-api.ts';
import { prepareModem, socketPathOf } from '../http/open-modem.ts';
import { stepOf, type StepBody } from './step-of.ts';
import { tar } from './tar.ts';

/** An engine and names of one test's own; at its end, everything that carries them is removed. */
export interface EngineFixture extends AsyncDisposable {
  readonly engine: Engine;
  /** Unique to this test; also its project label. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** For what the library itself never does, such as making other people's things. */
  readonly api: Api;
  /** Has a shell. */
  readonly image: string;
  /**
   * An image of the test's own: says `ready` on its output and `warned` on its error output, then runs until SIGTERM,
   * whereupon it writes `/data/stopped` if there is such a folder.
   */
  server(): Promise<string>;
  /** Applies a step without having to say why and in which order. */
  readonly apply: (step: StepBody) => Promise<void>;
  /** A wanted container named `<name>-<suffix>` on the network `<name>`, which the test has to make. */
  container(suffix: string, more?: Partial<WantedContainer>): WantedContainer;
}

/** Connects to the engine that the `docker` command would use. `DARI_TEST_IMAGE` names an image that is on it. */
export async function engineFixture(env: World['env']): Promise<EngineFixture> {
  const image = env['DARI_TEST_IMAGE'];
  if (image === undefined || image === '') {
    throw new Error(
      'DARI_TEST_IMAGE has to name an image that is on the engine and has a shell; npm test sets it',
    );
  }
  const world = { env, home: homedir(), platform: process.platform, ...disk };
  const endpoint = findEndpoint(world);
  const engine = await connect(endpoint);
  const modem = (await prepareModem(endpoint))(engine.facts.api);
  const api = createApi(modem, { ...endpoint, socketPath: socketPathOf(endpoint.url) });
  const name = `dari-test-${randomBytes(4).toString('hex')}`;
  const labels = { [LABEL.project]: name };
  const apply = (step: StepBody): Promise<void> => engine.apply(stepOf(step));
  return {
    engine,
    name,
    labels,
    api,
    image,
    server: () => buildServer(engine, image, name),
    apply,
    container: (suffix, more = {}) => ({
      tier: 'api',
      name: `${name}-${suffix}`,
      image,
      env: {},
      networks: [{ name, aliases: [] }],
      published: [],
      mounts: [],
      extraHosts: [],
      replica: null,
      confinement: UNCONFINED,
      restart: 'no',
      health: null,
      logging: null,
      labels,
      ...more,
    }),
    [Symbol.asyncDispose]: () => removeAll(engine, api, name, apply),
  };
}

/**
 * The first lines of a Dockerfile whose layers no other build shares: the classic builder fails when a cached layer
 * that it has chosen is removed by somebody else meanwhile.
 */
export function ownBase(image: string, name: string): string {
  return `FROM ${image}\nLABEL made-for=${name}\n`;
}

async function buildServer(engine: Engine, image: string, name: string): Promise<string> {
  const script = `trap 'test -d /data && echo yes > /data/stopped; exit 0' TERM
echo ready
echo warned >&2
while :; do sleep 5 & wait $!; done
`;
  const Dockerfile = `${ownBase(image, name)}COPY serve.sh /serve.sh\nENTRYPOINT []\nCMD ["sh", "/serve.sh"]\n`;
  const context = Readable.from([tar({ Dockerfile, 'serve.sh': script })]);
  const tag = `${name}:server`;
  // Without labels, as a container has those of its image and would be taken for one of the project's.
  await engine.build(context, { tag, dockerfile: 'Dockerfile', buildArgs: {}, labels: {} }, () => undefined);
  return tag;
}

async function removeAll(
  engine: Engine,
  api: Api,
  name: string,
  apply: (step: StepBody) => Promise<void>,
): Promise<void> {
  const { containers, networks, volumes, images } = await engine.observe();
  const ours = <T extends { readonly labels: Readonly<Record<string, string>> }>(list: readonly T[]): T[] =>
    list.filter(({ labels }) => labels[LABEL.project] === name);
  await Promise.all(
    ours(containers).map((one) => apply({ kind: 'remove-container', name: one.name, containerId: one.id })),
  );
  await Promise.all([
    ...ours(networks).map((one) => apply({ kind: 'remove-network', name: one.name, networkId: one.id })),
    ...ours(volumes).map((one) => apply({ kind: 'remove-volume', name: one.name })),
  ]);
  for (const tag of images.flatMap(({ tags }) => tags.filter((one) => one.startsWith(`${name}:`)))) {
    await removeImage(api, tag);
  }
  // What builds that failed have left.
  const query = { filters: { label: [`made-for=${name}`], dangling: ['true'] } };
  const left = (await api.json({ method: 'GET', path: '/images/json', query })) as { Id: string }[];
  for (const { Id } of left) await removeImage(api, Id);
}

/** How often an image is asked to go while the engine still counts a container that is gone as using it. */
const MOST_TRIES = 200;

/** On a busy machine the engine answers that a container is removed a moment before its image is free. */
async function removeImage(api: Api, image: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await api.json({ method: 'DELETE', path: `/images/${image}`, query: { force: 'true' } });
      return;
    } catch (error) {
      if (hasStatus(error, 404)) return;
      if (!hasStatus(error, 409) || tries === MOST_TRIES) throw error;
    }
  }
}
