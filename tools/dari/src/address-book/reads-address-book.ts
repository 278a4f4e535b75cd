import type { Stack } from '@dari/topology';

/** @returns whether a container of the stack has the folder with the address book mounted; some get it at their start. */
export function readsAddressBook({ containers }: Pick<Stack, 'containers'>, folder: string): boolean {
  return containers.some(({ mounts }) =>
    mounts.some((mount) => mount.kind === 'bind' && mount.source === folder),
  );
}
