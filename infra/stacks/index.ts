import type { StackDefinition, StackName } from '@dari/topology';
import { balanced } from './balanced.ts';
import { bridge } from './bridge.ts';
import { hostPorts } from './host-ports.ts';
import { production } from './production.ts';
import { proxy } from './proxy.ts';

/** Every stack by its name. */
export const STACKS: Readonly<Record<StackName, StackDefinition>> = {
  'host-ports': hostPorts,
  bridge,
  proxy,
  balanced,
  production,
};
