import type { StackDefinition } from '@dari/topology';
import { api, db, proxy as front, web } from './on-own-network.ts';

/** As few ports as possible: only nginx is published; page and api are behind it under one origin. */
export const proxy: StackDefinition = {
  name: 'proxy',
  networks: [{ name: '${DARI_PROJECT}-net' }],
  volumes: [{ name: '${DARI_PROJECT}-data' }],
  containers: [db, api, web, front],
};
