import type { Engine } from './engine.ts';
import { applyStep } from './apply/apply-step.ts';
import { networkGate } from './apply/network-gate.ts';
import type { FoundEndpoint } from './find/found-endpoint.ts';
import type { Api } from './http/api.ts';
import { typed } from './http/errors.ts';
import { createApi } from './http/modem-api.ts';
import { prepareModem, socketPathOf } from './http/open-modem.ts';
import { unreachable } from './http/unreachable.ts';
import { askRegistry } from './image/ask-registry.ts';
import { build } from './image/build.ts';
import { importImage } from './image/import-image.ts';
import { pull } from './image/pull.ts';
import { hostGateway } from './map/host-gateway.ts';
import type { InfoJson, NetworkJson, VersionJson } from './map/inspect-json.ts';
import { clockAhead } from './map/clock-ahead.ts';
import { mapFacts } from './map/map-facts.ts';
import { mapNetwork } from './map/map-network.ts';
import { swarmRole, type SwarmRole } from './map/swarm-role.ts';
import { negotiate } from './negotiate.ts';
import { observe } from './observe.ts';
import { events } from './run/events.ts';
import { logs } from './run/logs.ts';
import { processOf } from './run/process-of.ts';
import { runOnce } from './run/run-once.ts';
import { startProgram } from './run/start-program.ts';

/** How long an engine may take to answer at all, in milliseconds. */
const FIRST_ANSWER_MS = 15_000;

/**
 * Connects to an engine and agrees on an API version.
 *
 * @throws EngineError `no-engine` (facts `endpoint`, `from`, `context`, `reason`), `permission-denied` (also `socket`
 * and `group`), `engine-too-old` (facts `engine`, `found`, `needed`), `bad-endpoint`, `cancelled`
 */
export function connect(endpoint: FoundEndpoint, signal?: AbortSignal): Promise<Engine> {
  return typed(async () => {
    const open = await prepareModem(endpoint);
    const dialled = { ...endpoint, socketPath: socketPathOf(endpoint.url) };
    const first = { method: 'GET', path: '/version', signal, timeoutMs: FIRST_ANSWER_MS } as const;
    const version = (await createApi(open(null), dialled).json(first)) as VersionJson;
    if (typeof version.ApiVersion !== 'string') {
      throw await unreachable(dialled, new Error('what answers there is not a Docker Engine'));
    }
    const agreed = negotiate({
      version: version.Version ?? '',
      api: version.ApiVersion,
      minApi: version.MinAPIVersion ?? null,
    });
    const api = createApi(open(agreed), dialled);
    const asked = Date.now();
    const [[info, answered], networks] = await Promise.all([
      api
        .json({ method: 'GET', path: '/info', signal })
        .then((json) => [json as InfoJson, Date.now()] as const),
      api.json({ method: 'GET', path: '/networks', signal }),
    ]);
    const gateway = hostGateway((networks as NetworkJson[]).map(mapNetwork));
    const facts = mapFacts(version, info, { api: agreed, hostGateway: gateway });
    const found = { url: endpoint.url, from: endpoint.from, context: endpoint.context };
    const ahead = clockAhead(info.SystemTime, asked, answered);
    return { ...engineOver(api, found, facts, swarmRole(info)), clockAheadMs: ahead };
  });
}

function engineOver(
  api: Api,
  endpoint: Engine['endpoint'],
  facts: Engine['facts'],
  role: SwarmRole,
): Omit<Engine, 'clockAheadMs'> {
  const gate = networkGate(facts.api);
  return {
    endpoint,
    facts,
    observe: (signal) => typed(() => observe(api, { facts, role }, signal)),
    processOf: (container, signal) => typed(() => processOf(api, container, signal)),
    apply: (step, signal) => typed(() => applyStep(api, step, gate, signal)),
    askRegistry: (reference, signal, patienceMs) =>
      typed(() => askRegistry(api, facts.architecture, reference, signal, patienceMs)),
    pull: (reference, progress, signal, patienceMs) =>
      typed(() => pull(api, reference, progress, signal, patienceMs)),
    build: (context, options, progress, signal) =>
      typed(() => build(api, context, options, progress, signal)),
    importImage: (rootfs, options, signal) => typed(() => importImage(api, rootfs, options, signal)),
    logs: (container, options, signal) => logs(api, container, options, signal),
    events: (signal, span) => events(api, signal, span),
    runOnce: (options, signal) => typed(() => runOnce(api, options, signal)),
    startProgram: (options, signal) => typed(() => startProgram(api, options, signal)),
  };
}
