import type { Orders } from '../inside/messages.ts';
import type { ContainerPlan, EndPlan, NetworkPlan } from '../plan/plan.ts';

/** What every thing of a run carries, so that it can be found again. */
export const RUN_LABEL = 'dev.dari.verify';

/** The engine's own words for a network. */
export function networkBody(
  { name, driver, internal, ipv4, ipv6, subnets, options }: NetworkPlan,
  run: string,
): object {
  return {
    Name: name,
    CheckDuplicate: true,
    Driver: driver,
    ...(driver === 'overlay' ? { Attachable: true } : {}),
    Internal: internal,
    ...(ipv4 ? {} : { EnableIPv4: false }),
    EnableIPv6: ipv6,
    Options: options,
    Labels: { [RUN_LABEL]: run },
    IPAM: {
      Config: subnets.map(({ subnet, gateway }) => ({
        Subnet: subnet,
        ...(gateway === null ? {} : { Gateway: gateway }),
      })),
    },
  };
}

/** The engine's own words for a container. Of several networks it takes the first one only: see `endBody`. */
export function containerBody(plan: ContainerPlan, run: string, image: string, program: string): object {
  const { name, mode, hostname, published, exposed, listen } = plan;
  const orders: Orders = { key: name, listen };
  const ports = [...published.map(({ containerPort }) => containerPort), ...exposed];
  const [first] = mode.kind === 'networks' ? mode.ends : [];
  return {
    Image: image,
    Entrypoint: [],
    Cmd: ['node', '-e', program],
    Env: [`VERIFY=${JSON.stringify(orders)}`, 'UV_THREADPOOL_SIZE=64'],
    ...(hostname === null ? {} : { Hostname: hostname }),
    OpenStdin: true,
    Labels: { [RUN_LABEL]: run },
    ExposedPorts: Object.fromEntries(ports.map((port) => [`${port}/tcp`, {}])),
    HostConfig: {
      NetworkMode: networkMode(plan),
      ExtraHosts: plan.extraHosts,
      Links: plan.links,
      PortBindings: bindings(plan),
    },
    ...(first === undefined
      ? {}
      : { NetworkingConfig: { EndpointsConfig: { [first.network]: endBody(first) } } }),
  };
}

/** One end of a container, as `network connect` takes it. */
export function endBody({ aliases, links, priority }: Omit<EndPlan, 'network'>): object {
  return {
    Aliases: aliases,
    ...(links.length === 0 ? {} : { Links: links }),
    ...(priority === null ? {} : { GwPriority: priority }),
  };
}

function networkMode({ mode }: ContainerPlan): string {
  if (mode.kind === 'container') return `container:${mode.of}`;
  return mode.kind === 'networks' ? (mode.ends[0]?.network ?? 'bridge') : mode.kind;
}

function bindings({ published }: ContainerPlan): Record<string, object[]> {
  const byPort: Record<string, object[]> = {};
  for (const { hostIp, hostPort, containerPort } of published) {
    const entry = { HostIp: hostIp, HostPort: hostPort === 0 ? '' : String(hostPort) };
    (byPort[`${containerPort}/tcp`] ??= []).push(entry);
  }
  return byPort;
}
