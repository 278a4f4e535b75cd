import type { Lesson } from '../../lesson.ts';
import { connected } from './connected.ts';
import { created } from './created.ts';
import { databaseByName } from './database-by-name.ts';
import { disconnected } from './disconnected.ts';
import { inUse } from './in-use.ts';
import { inspected } from './inspected.ts';
import { listed } from './listed.ts';
import { pruned } from './pruned.ts';
import { removed } from './removed.ts';
import { testnetMember } from './testnet-member.ts';
import { testnet } from './testnet.ts';

/** Create, list, inspect, run into, connect, disconnect, remove. */
export const ownNetwork: Lesson = {
  id: 'own-network',
  images: ['busybox'],
  files: {},
  tasks: [
    created,
    listed,
    inspected,
    databaseByName,
    connected,
    disconnected,
    testnet,
    testnetMember,
    inUse,
    removed,
    pruned,
  ],
};
