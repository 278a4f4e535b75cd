import type { StackDefinition, StackName } from '@dari/topology';
import { bridge } from './bridge.ts';
import { hostPorts } from './host-ports.ts';

/** Every stack by its name. */
export const STACKS: Readonly<Record<StackName, StackDefinition>> = { bridge, 'host-ports': hostPorts };
