import type { Topology } from '@dari/topology';
import { z } from 'zod';
import { deepSchema, swarmSchema } from './deep-schema.ts';
import { list, port, protocol, text, texts } from './parts.ts';

const engine = z.object({
  version: text,
  api: text,
  operatingSystem: text,
  architecture: text,
  desktop: z.boolean(),
  rootless: z.boolean(),
  firewall: z.enum(['iptables', 'nftables']).nullable(),
  userlandProxy: z.boolean().nullable(),
  experimental: z.boolean().nullable().exactOptional(),
  hostGateway: text.nullable(),
});

const network = z.object({
  id: text,
  name: text,
  driver: text,
  internal: z.boolean(),
  ipv6: z.boolean(),
  ipv4: z.boolean().exactOptional(),
  subnets: list(z.object({ subnet: text, gateway: text.nullable() })),
  options: texts,
  labels: texts,
});

const attachment = z.object({
  network: text,
  networkId: text,
  aliases: list(text),
  dnsNames: list(text),
  doubtfulName: text.exactOptional(),
  ip: text.nullable(),
  ipv6: text.nullable(),
  gateway: text.nullable(),
  gatewayPriority: z.number().exactOptional(),
  links: list(text).exactOptional(),
});

const publishedPort = z.object({ containerPort: port, protocol, hostIp: text, hostPort: port });

const mount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('volume'), volume: text, target: text, readOnly: z.boolean() }),
  z.object({ kind: z.literal('bind'), source: text, target: text, readOnly: z.boolean() }),
  z.object({ kind: z.literal('tmpfs'), target: text }),
]);

const command = z.object({
  entrypoint: list(text).nullable(),
  arguments: list(text),
  directory: text,
  tty: z.boolean(),
  openStdin: z.boolean(),
});

const confinement = z.object({
  user: text,
  readOnlyRoot: z.boolean(),
  droppedCapabilities: list(text),
  addedCapabilities: list(text),
  noNewPrivileges: z.boolean(),
  memoryBytes: z.number().nullable(),
  pids: z.number().nullable(),
});

const health = z.object({
  command: text,
  intervalMs: z.number(),
  timeoutMs: z.number(),
  retries: z.number(),
  startPeriodMs: z.number(),
});

const container = z.object({
  id: text,
  name: text,
  image: z.object({ id: text, reference: text }),
  state: z.enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead']),
  exitCode: z.number().nullable(),
  error: text.nullable(),
  labels: texts,
  hostname: text,
  networkMode: text,
  env: list(text),
  attachments: list(attachment),
  published: list(publishedPort),
  bound: list(publishedPort).nullable().exactOptional(),
  command: command.nullable().exactOptional(),
  exposed: list(text),
  mounts: list(mount),
  extraHosts: list(text),
  confinement,
  restart: text,
  health: health.nullable(),
  logging: z.object({ driver: text, options: texts }).nullable(),
  startedAt: text.nullable(),
});

const volume = z.object({ name: text, driver: text, labels: texts, createdAt: text.nullable() });

const image = z.object({ id: text, tags: list(text), labels: texts, sizeBytes: z.number() });

/** Of {@link Topology}: what is not in it is left out. */
export const topologySchema = z.object({
  engine,
  networks: list(network),
  containers: list(container),
  volumes: list(volume),
  images: list(image),
  deep: deepSchema.nullable().exactOptional(),
  swarm: swarmSchema.nullable().exactOptional(),
}) satisfies z.ZodType<Topology>;
