import type { StackDefinition } from '@dari/topology';
import { api, db, web } from './on-own-network.ts';

/** The better way: one network of our own, on which containers find each other by name. The database is not published. */
export const bridge: StackDefinition = {
  name: 'bridge',
  networks: [{ name: '${DARI_PROJECT}-net' }],
  volumes: [{ name: '${DARI_PROJECT}-data' }],
  containers: [
    db,
    { ...api, publish: [{ containerPort: 3000, hostPort: '${API_PORT}', reach: 'host' }] },
    { ...web, publish: [{ containerPort: 5173, hostPort: '${WEB_PORT}', reach: 'host' }] },
  ],
};
