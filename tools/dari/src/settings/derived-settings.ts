import { join } from 'node:path';
import type { Settings as StackSettings } from '@dari/topology';
import type { Settings } from './settings.ts';
import { SECRET_NAMES } from './settings-schema.ts';

/** What the command line itself knows and a stack needs. */
export interface DerivedFrom {
  /** The project's folder, absolute. */
  readonly root: string;
  /** This computer's IPv4 address on the local network; `null` without one. */
  readonly lanIp: string | null;
  /** Whether the web container has to look at its files again and again to see an edit. */
  readonly polling: boolean;
}

/** The folder that both servers have mounted and where the address book is written. */
export function runDirectory(root: string, project: string): string {
  return join(root, '.dari', project, 'run');
}

/** The settings that the placeholders of `infra/stacks` name: those of `.env` and the derived ones. */
export function stackSettings(settings: Settings, from: DerivedFrom): StackSettings {
  return {
    values: {
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])),
      SOURCE_DIR: join(from.root, 'apps', 'web', 'src'),
      RUN_DIR: runDirectory(from.root, settings.DARI_PROJECT),
      WEB_ORIGINS: webOrigins(settings, from.lanIp).join(','),
      WEB_POLLING: String(from.polling),
    },
    secrets: SECRET_NAMES,
  };
}

/** Every origin under which the page can be opened, as browsers write it (without `:80`). */
export function webOrigins(settings: Settings, lanIp: string | null): string[] {
  const hosts = ['localhost', '127.0.0.1'];
  const open = !settings.PUBLISH_ADDRESS.startsWith('127.');
  if (open && settings.PUBLISH_ADDRESS !== '0.0.0.0') hosts.push(settings.PUBLISH_ADDRESS);
  else if (open && lanIp !== null) hosts.push(lanIp);
  const ports = [settings.WEB_PORT, settings.PROXY_PORT];
  return ports.flatMap((port) => hosts.map((host) => new URL(`http://${host}:${port}`).origin));
}
