import type { ClaimText } from '../../claim.ts';

export const note003: Readonly<Record<string, ClaimText>> = {
  '003-localhost-proxy': {
    statement:
      'nginx in a container does not reach a server in another one by `proxy_pass http://localhost:8080`.',
    says: 'nginx then looks only in its own container.',
  },
  '003-own-ip': {
    statement: 'Every container on a network gets an address that no other one there has.',
    says: 'A network gives each container a virtual IP address.',
  },
  '003-first-address': {
    statement: 'On a new network the gateway ends in .1 and the first container in .2.',
    says: 'The examples show 172.18.0.1 as gateway and 172.18.0.2 as first container.',
  },
  '003-create-prints-id': {
    statement: '`docker network create` prints a long id when it worked.',
    says: 'Success shows as a long string.',
  },
  '003-name-network': {
    statement: 'A container is also called by `name.network`.',
    says: 'The name of the network may follow the name of the container.',
  },
  '003-network-picks': {
    statement: '`name.network` tells which of its addresses is meant, for a container on two networks.',
    says: 'The form with the network is the clearer one.',
  },
  '003-exec-sh': {
    statement: '`docker exec NAME /bin/sh` runs inside that container.',
    says: 'The command opens a shell in the container.',
  },
  '003-curl-ip': {
    statement: 'Inside a network, `curl ADDRESS:8080` gets the answer of the server.',
    says: 'First way: call the address and port.',
  },
  '003-curl-without-port': {
    statement: 'For a server on port 8080, `curl ADDRESS` is enough.',
    says: 'The script of the lecture calls the address alone.',
    instead: 'Without a port curl calls port 80, where nobody listens. The port has to be given.',
  },
  '003-curl-in-image': {
    statement: 'curl can be used inside any container.',
    says: 'The test is to go into a container and type curl.',
    instead: 'It has to be in the image. The official nginx has it; busybox has wget instead.',
  },
  '003-proxy-by-name': {
    statement: '`proxy_pass http://nodeserver-container:8080` reaches the server.',
    says: 'The name of the container takes the place of localhost.',
  },
  '003-config-stale': {
    statement: 'A changed nginx file does nothing in the container that runs already.',
    says: 'After a change the image is built and the container run anew.',
  },
  '003-no-publish': {
    statement: 'Behind nginx a server answers without any published port of its own.',
    says: 'Only nginx calls the server, so its `-p` can go.',
  },
  '003-only-through-nginx': {
    statement: 'Without `-p` the server is reached from outside through nginx only.',
    says: 'Direct calls from outside are shut off.',
  },
  '003-publish-order': {
    statement: 'In `-p A:B` the first number is the port of the host, the second that of the container.',
    says: 'The order is host, then container.',
  },
  '003-driver-host': {
    statement: '`docker network create --driver host` makes a network in host mode.',
    says: 'host can be chosen as the driver of a new network.',
    instead: 'There is one host network, and it is there already: `docker run --network host`.',
  },
  '003-host-no-mapping': {
    statement: 'In host mode no port is mapped: the port of the container is the port of the host.',
    says: 'Mapping is not needed in host mode.',
  },
  '003-network-id': {
    statement: 'Containers on the same network show the same NetworkID.',
    says: 'To find out why a call fails, compare the ids.',
  },
  '003-one-dash': {
    statement: '`-network` and `-name` with one dash work.',
    says: 'The script of the lecture writes both with a single dash.',
    instead: 'Long options have two dashes: `--network`, `--name`. One dash stands before single letters.',
  },
  '003-stop-then-rm': {
    statement: 'A running container is not removed; it is stopped first, then removed.',
    says: 'Old containers go by `docker stop` and `docker rm`. (`docker rm -f` does both.)',
  },
  '003-balance': {
    statement: 'nginx with two servers sends requests to one and the other in turn.',
    says: 'Exercise 7 lets nginx alternate between two servers.',
  },
  '003-many-networks': {
    statement: 'One container can be on several networks at once.',
    says: 'Exercise 9 asks whether that works.',
  },
};
