import type { StackDefinition } from '@dari/topology';
import { api, db, proxy, web } from './on-own-network.ts';

/** As `proxy`, with several of the api: nginx gives each request to the next one. */
export const balanced: StackDefinition = {
  name: 'balanced',
  networks: [{ name: '${DARI_PROJECT}-net' }],
  volumes: [{ name: '${DARI_PROJECT}-data' }],
  containers: [db, { ...api, replicas: '${API_REPLICAS}' }, web, proxy],
};
