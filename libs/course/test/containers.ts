import { UNCONFINED, type Container } from '@dari/topology';

/** @returns a running container that is on no network and publishes nothing, with what a test says otherwise. */
export function containerWith(name: string, more: Partial<Container> = {}): Container {
  return {
    id: `${name}-id`,
    name,
    image: { id: 'image-id', reference: 'image' },
    state: 'running',
    exitCode: null,
    error: null,
    labels: {},
    hostname: name,
    networkMode: 'bridge',
    env: [],
    attachments: [],
    published: [],
    bound: [],
    command: null,
    exposed: [],
    mounts: [],
    extraHosts: [],
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    startedAt: '2026-01-01T00:00:00Z',
    ...more,
  };
}
