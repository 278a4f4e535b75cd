/**
 * One thing that is found out for a claim. In its texts may stand
 *
 * - `{busybox}` and `{nginx}`: the images;
 * - `{ip:C@N}`: the address of container C on network N;
 * - `{gateway:C@N}`: the gateway that C has there;
 * - `{port:C:80}`: the port of the host that leads to port 80 of C;
 * - `{free:1}`: a port of the host that nobody uses; the same number means the same port;
 * - `{subnet}` and `{subnet-gateway}`: addresses that nobody else uses;
 * - `{folder}`: an empty folder on this computer.
 */
export type Ask =
  /** A command, as the reader would type it. It may be refused. */
  | { readonly kind: 'type'; readonly line: string }
  /** So many calls over HTTP, from a container or from the host. */
  | { readonly kind: 'call'; readonly from: string; readonly url: string; readonly times: number }
  | { readonly kind: 'look-up'; readonly from: string; readonly name: string }
  /** How names are looked up there. */
  | { readonly kind: 'resolver'; readonly from: string }
  /** Writes a file into `{folder}`. */
  | { readonly kind: 'write'; readonly file: string; readonly text: string };

export function type(line: string): Ask {
  return { kind: 'type', line };
}

/** @param from a container, or `host`. */
export function call(from: string, url: string, times = 1): Ask {
  return { kind: 'call', from, url, times };
}

/** @param from a container, or `host`. */
export function lookUp(from: string, name: string): Ask {
  return { kind: 'look-up', from, name };
}

export function resolver(from: string): Ask {
  return { kind: 'resolver', from };
}

export function write(file: string, text: string): Ask {
  return { kind: 'write', file, text };
}

/** A server that says who it is, for the end of a `docker run`. It prints `ready` when it listens. */
export function serve(name: string, port: string): string {
  const page = `mkdir -p /www && echo hello from ${name} > /www/index.html`;
  return `{busybox} sh -c '${page} && httpd -p ${port} -h /www && echo ready && sleep infinity'`;
}

/** Where a container is on its networks: for `docker inspect -f`. */
export const ADDRESSES = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}';
/** The names of its networks. */
export const NETWORK_NAMES = '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}';

/** @returns the command that tells one thing of a container. */
export function inspect(container: string, format: string): Ask {
  return type(`docker inspect -f '${format}' ${container}`);
}

/** @returns the command that tells one thing of a network. */
export function inspectNetwork(network: string, format: string): Ask {
  return type(`docker network inspect -f '${format}' ${network}`);
}
