import { z } from 'zod';
import { list, port, protocol, text } from './parts.ts';

const httpTrial = z.object({
  host: text,
  origin: text.nullable(),
  status: z.number(),
  allowOrigin: text.nullable(),
});

const listener = z.object({
  address: text,
  port,
  takesIpv4: z.boolean().nullable().exactOptional(),
  answers: z.boolean().exactOptional(),
  http: list(httpTrial).exactOptional(),
});

const namespace = z.object({
  listeners: list(listener).nullable(),
  interfaces: list(z.object({ name: text, addresses: list(text) })).nullable(),
  routes: list(z.object({ to: text, via: text.nullable(), interface: text })).nullable(),
  hosts: list(z.object({ address: text, names: list(text) })).nullable(),
  resolver: z.object({ servers: list(text), search: list(text) }).nullable(),
  lookups: list(z.object({ name: text, addresses: list(text) })),
});

const host = namespace.extend({
  hostname: text.nullable(),
  ipForward: z.boolean().nullable(),
  input: z.enum(['open', 'filtered']).nullable(),
  inputPorts: list(z.object({ port, isOpen: z.boolean() })).exactOptional(),
  ip6tables: z.boolean().nullable().exactOptional(),
  ipvs: z.boolean().nullable(),
});

export const deepSchema = z.object({
  host: host.nullable(),
  clientOnHost: z.boolean(),
  client: namespace.nullable(),
  namespaces: list(namespace.extend({ containers: list(text), onHost: z.literal(true).exactOptional() })),
});

export const swarmSchema = z.object({
  services: list(
    z.object({
      name: text,
      endpointMode: z.enum(['vip', 'dnsrr']),
      vips: list(z.object({ networkId: text, ip: text })),
      networkIds: list(text),
      aliases: list(text),
      ports: list(z.object({ published: port, target: port, protocol, mode: z.enum(['ingress', 'host']) })),
    }),
  ),
});
