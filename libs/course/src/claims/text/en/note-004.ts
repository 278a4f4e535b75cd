import type { ClaimText } from '../../claim.ts';

export const note004: Readonly<Record<string, ClaimText>> = {
  '004-one-network-each': {
    statement: 'Every container has exactly one network.',
    says: 'Each container has to have one network object.',
    instead: 'It can have several, and after `docker network disconnect` even none.',
  },
  '004-default-subnet': {
    statement: 'The default bridge has the subnet 172.17.0.0/16.',
    says: 'Its range is 172.17.0.0 to 172.17.255.255.',
  },
  '004-address-in-subnet': {
    statement: 'A container on the default bridge gets one of the addresses of a /16.',
    says: 'One of 65,536 addresses is given. (Three of them never are: network, broadcast and gateway.)',
  },
  '004-gateway-first': {
    statement: 'The gateway has the first address of the subnet.',
    says: 'By custom the gateway is the first value of the range.',
  },
  '004-through-gateway': {
    statement: 'Containers on one network talk through the gateway, not directly.',
    says: 'Containers are not connected directly but by way of the gateway.',
    instead:
      'Neighbours call each other directly: each knows the hardware address of the other. The gateway is for calls that leave the network.',
  },
  '004-host-through-gateway': {
    statement: 'When the host calls a container, the call comes from the gateway.',
    says: 'Calls between host and container pass the gateway, too.',
    instead: 'On Docker Desktop and rootless engines the call is passed on and comes from elsewhere.',
  },
  '004-same-port': {
    statement: 'Two containers on one network may not listen on the same port.',
    says: 'Ports must not clash, although the addresses differ.',
    instead:
      'Both may listen on 8080, as each has an address of its own. Only a port of the host can be published once.',
  },
  '004-outside-direct': {
    statement: 'From outside a container is reached only at the address of the host, never at its own.',
    says: 'There is no direct access to a container from outside.',
  },
  '004-gateway-address': {
    statement: 'A container is best called at the address of the gateway with its port.',
    says: 'Between containers the address of the gateway is to be used, such as 172.17.0.1:8888.',
    instead:
      'At the gateway there is the host, with its published ports. The name of the container needs none, on a network of your own.',
  },
  '004-shared-gateway': {
    statement: 'All containers on the default bridge have the same gateway.',
    says: 'One gateway serves all of them.',
  },
  '004-shared-open': {
    statement: 'On the default bridge the containers of different services can call each other.',
    says: 'That is why one bridge for everything is not safe.',
  },
  '004-gateway-needs-subnet': {
    statement: '`--gateway` is refused without `--subnet`.',
    says: 'To set the gateway, the subnet has to be set as well.',
  },
  '004-create-custom': {
    statement: '`--subnet` and `--gateway` give a network exactly these.',
    says: 'A network of your own gets the range and the gateway that you choose.',
  },
  '004-subnet-any': {
    statement: 'Any private range will do as subnet; it need not be 172.x.',
    says: 'The range may be anything that does not overlap.',
  },
  '004-overlap': {
    statement: 'A subnet that overlaps with that of another network is refused.',
    says: 'The range may not overlap with other addresses.',
  },
  '004-connect-address': {
    statement: '`docker network connect` gives a running container an address of that network.',
    says: 'A running container is joined to the network by this command.',
  },
  '004-inspect-any': {
    statement: '`docker inspect` works on any object, networks as well as containers.',
    says: 'The command examines whatever object it is given.',
  },
};
