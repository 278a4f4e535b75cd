import { setTimeout as wait } from 'node:timers/promises';
import type { ServicePlan } from '../plan/plan.ts';
import { RUN_LABEL } from './create-body.ts';
import { ApiError, type EngineApi } from './engine-api.ts';

interface Task {
  readonly Status?: { readonly State?: string; readonly ContainerStatus?: { readonly ContainerID?: string } };
}

export interface ServiceParts {
  readonly api: EngineApi;
  readonly run: string;
  readonly image: string;
  /** The program of `src/inside`. */
  readonly program: string;
}

/** The engine answers where tasks are, and tells no event when the last one runs. */
const ASK_AGAIN_MS = 100;
const PATIENCE_MS = 60_000;

/** Makes an engine a swarm of one, unless it is one. */
export async function beSwarm(api: EngineApi): Promise<void> {
  try {
    await api.call('POST', '/swarm/init', { ListenAddr: '127.0.0.1', AdvertiseAddr: '127.0.0.1' });
  } catch (error) {
    // It is part of a swarm already.
    if (!(error instanceof ApiError && error.status === 503)) throw error;
  }
}

/** @returns the names of its containers, which all run */
export async function makeService(plan: ServicePlan, parts: ServiceParts): Promise<string[]> {
  const { api } = parts;
  const { ID: id } = (await api.call('POST', '/services/create', body(plan, parts))) as { ID: string };
  const filters = encodeURIComponent(JSON.stringify({ service: [id], 'desired-state': ['running'] }));
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const tasks = (await api.call('GET', `/tasks?filters=${filters}`)) as Task[];
    const running = tasks.filter(({ Status: status }) => status?.State === 'running');
    if (running.length === plan.replicas) return Promise.all(running.map((task) => nameOf(task, api)));
    if (performance.now() > until) {
      throw new Error(
        `expected ${plan.replicas} tasks of ${plan.name} to run, found ${JSON.stringify(tasks)}`,
      );
    }
    await wait(ASK_AGAIN_MS);
  }
}

async function nameOf({ Status: status }: Task, api: EngineApi): Promise<string> {
  const id = status?.ContainerStatus?.ContainerID ?? '';
  const { Name: name } = (await api.call('GET', `/containers/${id}/json`)) as { Name: string };
  return name.replace(/^\//, '');
}

/** The engine's own words for a service. */
function body(plan: ServicePlan, { run, image, program }: ServiceParts): object {
  const { name, network, aliases, virtualIp, replicas, published, listen } = plan;
  // The engine fills in the name of the task, which is the name of its container.
  const orders = JSON.stringify({ key: '{{.Task.Name}}', listen });
  return {
    Name: name,
    Labels: { [RUN_LABEL]: run },
    TaskTemplate: {
      ContainerSpec: {
        Image: image,
        Command: ['node', '-e', program],
        Env: [`VERIFY=${orders}`, 'UV_THREADPOOL_SIZE=64'],
        Labels: { [RUN_LABEL]: run },
        OpenStdin: true,
      },
      Networks: network === null ? [] : [{ Target: network, Aliases: aliases }],
      RestartPolicy: { Condition: 'none' },
    },
    Mode: { Replicated: { Replicas: replicas } },
    EndpointSpec: {
      Mode: virtualIp ? 'vip' : 'dnsrr',
      Ports: published.map(({ mode, target, published: port }) => ({
        Protocol: 'tcp',
        TargetPort: target,
        PublishedPort: port,
        PublishMode: mode,
      })),
    },
  };
}
