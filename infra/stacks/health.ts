import type { HealthCheck } from '@dari/topology';

/** Checks now and then, and gives a container that starts on a slow computer a minute. */
const RHYTHM = { intervalMs: 10_000, timeoutMs: 5000, retries: 3, startPeriodMs: 60_000 };

/** Asks with what every image has, so that no check starts a Node or a database shell. */
function answers(port: number, path: string): HealthCheck {
  const request = `printf "GET ${path} HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n"`;
  const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; ${request} >&3; read -r _ status _ <&3; [ $status = 200 ]`;
  return { ...RHYTHM, command: `bash -c '${script}'` };
}

/** How each kind of container is asked whether it does its work. */
export const HEALTH = {
  web: answers(5173, '/'),
  api: answers(3000, '/readyz'),
  nginx: answers(8080, '/__dari/healthz'),
  // By its own name: while the official image makes its first user, it listens on 127.0.0.1 only.
  db: { ...RHYTHM, command: "bash -c ': < /dev/tcp/$HOSTNAME/27017'" },
} as const satisfies Record<string, HealthCheck>;
