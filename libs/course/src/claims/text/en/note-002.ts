import type { ClaimText } from '../../claim.ts';

export const note002: Readonly<Record<string, ClaimText>> = {
  '002-host-address': {
    statement: '`host.docker.internal` stands for an address of the host.',
    says: 'Docker recognises the name and turns it into the address of the host.',
    instead:
      'On Docker Desktop the address belongs to the virtual machine, which passes calls on to the computer.',
  },
  '002-inspect-field': {
    statement: 'The address of a container is in the field `NetworkSettings.IPAddress`.',
    says: 'That field of `docker container inspect` has the address.',
    instead:
      'The address is in `NetworkSettings.Networks.NAME.IPAddress`. The old field was filled only for the default bridge, and from API 1.52 on (Docker 29) it is gone.',
  },
  '002-database-by-name': {
    statement: 'A server in a container named `mongodb` is called at `mongodb:27017`.',
    says: 'The name of the container goes into the address of the database.',
  },
  '002-driver-option': {
    statement: '`--driver` chooses the driver of a new network.',
    says: 'The driver is set with `--driver` when the network is made.',
  },
  '002-host-localhost': {
    statement: 'A server in host mode is reached from the host at `localhost`.',
    says: 'A container in host mode shares `localhost` with the host.',
    instead:
      'On Docker Desktop that is the `localhost` of the virtual machine, unless host networking is switched on in its settings.',
  },
};
