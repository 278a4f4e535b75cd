import type { ShellName } from '@dari/topology';

/** @returns the shell that people of this platform paste commands into. */
export function shellOf(platform: NodeJS.Platform): ShellName {
  return platform === 'win32' ? 'powershell' : 'posix';
}
