/** The commands of health checks, by what runs in the container. Bash is in every image, whatever its source. */
export type HealthName = 'web' | 'api' | 'db' | 'nginx';

/**
 * Asks for a path and succeeds when the answer is 200. Bash dials by itself (`/dev/tcp`), which takes a hundredth of
 * what starting Node takes, and needs no `curl`, which not every image has.
 */
function get(port: number, path: string): readonly string[] {
  const request = `GET ${path} HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n`;
  const script = `exec 3<>/dev/tcp/127.0.0.1/${port} && printf '${request}' >&3 && read -r _ status _ <&3 && [ "$status" = 200 ]`;
  return ['bash', '-c', script];
}

/** What an engine runs inside of a container to see whether it does its work: the arguments that follow `CMD`. */
export const HEALTH: Readonly<Record<HealthName, readonly string[]>> = {
  /** The page's dev server. */
  web: get(5173, '/'),
  /** Also that its database answers. */
  api: get(3000, '/readyz'),
  // Not at 127.0.0.1, where the official image listens while it still makes its users and then stops again.
  db: ['bash', '-c', 'exec 3<>"/dev/tcp/$HOSTNAME/27017"'],
  /** nginx of the images `proxy` and `web-static`: itself, without what is behind it. */
  nginx: get(8080, '/__dari/healthz'),
};
