/** A call to try: where it starts and what it dials. */
export interface Route {
  /** `host`, or the name of a container. */
  readonly vantage: string;
  readonly host: string;
  readonly port: number;
  readonly form: Form;
}

/** How the address is written. */
export type Form =
  | 'container name'
  | 'name in upper case'
  | 'name.network'
  | 'network in another case'
  | 'alias'
  | 'hostname'
  | 'short id'
  | 'link'
  | 'service'
  | 'tasks of a service'
  | 'host.docker.internal'
  | 'extra host'
  | 'unknown name'
  | 'name with a dot at its end'
  | 'container IPv4'
  | 'container IPv6'
  | 'gateway IPv4'
  | 'gateway IPv6'
  | 'host address'
  | 'localhost'
  | '127.0.0.1'
  | '::1'
  | '0.0.0.0'
  | 'own address'
  | 'free address';

/** As people type it. */
export function addressOf({ host, port }: Pick<Route, 'host' | 'port'>): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
