import type { ClaimText } from '../../claim.ts';

export const note001: Readonly<Record<string, ClaimText>> = {
  '001-own-stack': {
    statement: 'Every container has a network stack of its own.',
    says: 'Containers have network stacks that are independent of each other.',
  },
  '001-localhost-is-container': {
    statement: 'In a container, `localhost` is this container itself.',
    says: 'Because a container is isolated, `localhost` means the container.',
  },
  '001-isolated-by-default': {
    statement: 'Containers that are run without network options cannot reach each other.',
    says: 'By default the networks of containers are isolated from each other.',
    instead:
      'They all land on the default bridge and reach each other there, by address. What they lack is names. Different networks isolate.',
  },
  '001-ip-changes': {
    statement: 'The address of a container may be another one after its next start.',
    says: 'Addresses can change with each run, so they do not belong into code.',
  },
  '001-same-network-name': {
    statement: 'Containers on the same network find each other by name.',
    says: 'Being on one network is enough to call by name; the example shows the network bridge.',
    instead: 'That holds for networks of your own. On the default bridge only addresses work.',
  },
  '001-no-network-goes-to-bridge': {
    statement: 'A container that is run without `--network` lands on the network bridge.',
    says: 'Without a setting a container belongs to bridge.',
  },
  '001-three-networks': {
    statement: 'Every engine has the networks bridge, host and none from the start.',
    says: 'The first `docker network ls` shows three networks.',
  },
  '001-host-shares': {
    statement:
      'In host mode a container shares the network of the host: its `localhost` is that of the host.',
    says: 'host takes away the isolation from the host.',
    instead:
      'On Docker Desktop the host is the virtual machine, unless host networking is switched on in its settings.',
  },
  '001-host-no-address': {
    statement: 'In host mode a container has no address of its own.',
    says: 'It uses the interfaces of the host and no virtual network.',
  },
  '001-none-isolated': {
    statement: 'With `--network none` a container reaches nobody.',
    says: 'none cuts a container off from the host and from all others.',
  },
  '001-many-in-one': {
    statement: 'Several containers can be on one network.',
    says: 'A network groups many containers.',
  },
  '001-dns-server': {
    statement: 'Names of containers are answered by a DNS server that Docker brings along.',
    says: 'A built-in DNS server knows names and addresses of the containers.',
  },
  '001-network-inspect': {
    statement: '`docker network inspect` shows which containers are on a network, with their addresses.',
    says: 'Connected containers and their addresses can be seen there.',
  },
  '001-network-rm': {
    statement: '`docker network rm` removes a network.',
    says: 'The command deletes a network.',
    instead: 'It does so when no container is on the network any more.',
  },
  '001-network-prune': {
    statement: '`docker network prune` removes networks that nobody uses.',
    says: 'The command deletes all unused networks. Tested here with a filter, so that yours stay.',
  },
  '001-network-first': {
    statement: 'A network has to exist before a container can be run on it.',
    says: 'Networks always come first.',
  },
  '001-free-inside': {
    statement: 'Inside a network all containers reach all ports of each other, without `-p`.',
    says: 'Containers of one network talk freely, so `-p` is not needed.',
  },
  '001-publish-for-outside': {
    statement: 'From the host a container is reached only through a port published with `-p`.',
    says: '`-p` is needed for calls from the host or from outside the network.',
  },
};
