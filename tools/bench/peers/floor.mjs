import { setTimeout as pause } from 'node:timers/promises';
import { engine } from '../measure/engine.mjs';

/** Between two questions to a tier that is not ready: asking takes time from the servers that start. */
const PAUSE_MS = 5;

/**
 * What no tool can be faster than: the bare calls of the engine's API that make a stack, as many at once as their
 * order allows, and the questions that tell when each tier answers. It knows everything beforehand, looks at nothing
 * first, and has no process to start.
 *
 * The stack is recorded from one that dari made. Its data volume stays, as after `dari down`.
 *
 * @param {string} project whose containers run now
 * @param {string[]} urls each answers 200 when its tier is ready
 */
export async function recordFloor(project, urls) {
  const mine = encodeURIComponent(JSON.stringify({ label: [`dev.dari.project=${project}`] }));
  const listed = await engine('GET', `/networks?filters=${mine}`);
  const networks = await Promise.all(listed.map(({ Id }) => engine('GET', `/networks/${Id}`)));
  const running = await engine('GET', `/containers/json?filters=${mine}`);
  const containers = await Promise.all(running.map(({ Id }) => engine('GET', `/containers/${Id}/json`)));
  const networkBodies = networks.map(({ Name, Driver, Internal, Labels }) => ({
    Name,
    Driver,
    Internal,
    Labels,
  }));
  const recorded = containers.map(containerCalls);

  return {
    async up() {
      await Promise.all(networkBodies.map((body) => engine('POST', '/networks/create', body)));
      await Promise.all([...recorded.map(makeContainer), ...urls.map(answers)]);
    },
    async down() {
      await Promise.all(
        recorded.map(async ({ name }) => {
          await engine('POST', `/containers/${name}/stop`);
          await engine('DELETE', `/containers/${name}?force=1`);
        }),
      );
      await Promise.all(networkBodies.map(({ Name }) => engine('DELETE', `/networks/${Name}`)));
    },
    /** The one question whose answer says that nothing is to be done. */
    async again() {
      await Promise.all([
        engine('GET', `/networks?filters=${mine}`),
        engine('GET', `/volumes?filters=${mine}`),
        ...recorded.map(({ name }) => engine('GET', `/containers/${name}/json`)),
        ...urls.map(answers),
      ]);
    },
  };
}

/** The body that makes a container again, from what the engine says of it. */
function containerCalls({ Name, Config, HostConfig, NetworkSettings }) {
  const [first, ...others] = Object.entries(NetworkSettings.Networks).sort(
    ([a], [b]) => Number(b === HostConfig.NetworkMode) - Number(a === HostConfig.NetworkMode),
  );
  const endpoint = ({ Aliases }) => ({
    Aliases: (Aliases ?? []).filter((alias) => !/^[0-9a-f]{12}$/.test(alias)),
  });
  const { Image, Env, Labels, ExposedPorts, Cmd, Entrypoint, User, WorkingDir, Healthcheck } = Config;
  return {
    name: Name.slice(1),
    body: {
      ...{ Image, Env, Labels, ExposedPorts, Cmd, Entrypoint, User, WorkingDir, Healthcheck },
      HostConfig,
      NetworkingConfig: { EndpointsConfig: { [first[0]]: endpoint(first[1]) } },
    },
    others: others.map(([network, of]) => ({ network, EndpointConfig: endpoint(of) })),
  };
}

async function makeContainer({ name, body, others }) {
  await engine('POST', `/containers/create?name=${name}`, body);
  for (const { network, EndpointConfig } of others)
    await engine('POST', `/networks/${network}/connect`, { Container: name, EndpointConfig });
  await engine('POST', `/containers/${name}/start`);
}

/** Asks until the answer is 200. */
async function answers(url) {
  for (;;) {
    const status = await fetch(url).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) return;
    await pause(PAUSE_MS);
  }
}
