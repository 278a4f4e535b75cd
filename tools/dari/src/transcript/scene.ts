/** What a new user does in lesson 1, task by task: which commands, which keys. Images by their role. */
export interface TaskScene {
  /** Of the lesson `outwards`. */
  readonly task: string;
  readonly does: readonly Deed[];
}

export type Deed =
  /** A line in the first terminal. */
  | { readonly type: string }
  /** A program that keeps on running, in a third terminal, in the folder of the lesson. */
  | { readonly serve: string; readonly until: string }
  /** A key in the second terminal, where the lesson is watched. */
  | { readonly press: string }
  /** A prediction, by its key. */
  | { readonly choose: string }
  /** What a command prints, typed in as the answer. */
  | { readonly answerWith: string }
  /** What stands in the second terminal is shown once it says this: a text of `dari lesson watch`. */
  | { readonly show: 'notYet' | 'holds' | 'hint' };

const HOLDS = { show: 'holds' } as const;

export const SCENES: readonly TaskScene[] = [
  {
    task: 'internet',
    does: [{ show: 'notYet' }, { type: 'docker run -d --name outward {busybox} sleep infinity' }, HOLDS],
  },
  { task: 'host-server', does: [{ serve: 'node server.mjs', until: 'listening' }, HOLDS] },
  {
    task: 'own-localhost',
    does: [
      { choose: 'nobody' },
      HOLDS,
      { type: 'docker exec outward wget -q -O - http://localhost:8000' },
      { type: 'curl --silent http://localhost:8000' },
    ],
  },
  {
    task: 'host-docker-internal',
    does: [
      // Not yet right: a container like the one before does not know the name.
      { type: 'docker exec outward wget -q -O - http://host.docker.internal:8000' },
      { show: 'notYet' },
      { press: 'h' },
      { press: 'h' },
      { show: 'hint' },
      {
        type: 'docker run -d --name caller --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
      },
      HOLDS,
      { type: 'docker exec caller wget -q -O - http://host.docker.internal:8000' },
    ],
  },
  {
    task: 'gateway-name',
    does: [{ choose: 'host-only' }, HOLDS, { type: 'docker exec caller ping -c 1 gateway.docker.internal' }],
  },
  {
    task: 'dns-server',
    does: [
      { type: 'docker exec outward cat /etc/resolv.conf' },
      {
        answerWith:
          'docker exec outward sh -c \'grep ^nameserver /etc/resolv.conf | head -n 1 | cut -d " " -f 2\'',
      },
      HOLDS,
    ],
  },
  { task: 'daemon-dns', does: [{ choose: 'after-restart' }, HOLDS] },
];
