import type { ClaimText } from '../../claim.ts';

export const note000: Readonly<Record<string, ClaimText>> = {
  '000-internet': {
    statement: 'A container calls the internet without any setting.',
    says: 'Outgoing connections work from the start; code and settings stay as they are.',
  },
  '000-no-incoming': {
    statement: 'Nothing on the host leads to a container unless a port was published.',
    says: 'Only outgoing connections are there by default; incoming ones are not.',
  },
  '000-default-driver': {
    statement: 'A network that is made without `--driver` has the driver bridge.',
    says: 'bridge is the driver that is used by default.',
  },
  '000-driver-legacy': {
    statement: 'The driver bridge is a legacy: containers on such a network do not find each other by name.',
    says: 'The default driver, bridge, is called a legacy that is not for production.',
    instead:
      'The driver is not the legacy, the network named `bridge` is. A network of your own has the same driver, and names work there.',
  },
  '000-default-network-legacy': {
    statement:
      'The network `bridge` that every engine has lacks something: names of containers do not work on it.',
    says: 'The bridge network that comes with Docker is a kind of legacy.',
  },
  '000-localhost': {
    statement: 'From inside a container, `localhost` does not lead to the host.',
    says: 'The host is not reached by plain `localhost`.',
  },
  '000-host-docker-internal': {
    statement: 'A container reaches the host by the name `host.docker.internal`.',
    says: 'Docker understands this name, and it stands for the host.',
  },
  '000-gateway-docker-internal': {
    statement: '`gateway.docker.internal` is a name of the gateway.',
    says: 'The gateway has this DNS name.',
    instead: 'Only Docker Desktop knows it. The address of the gateway is in `docker inspect`.',
  },
  '000-daemon-json': {
    statement: 'The daemon reads its settings from `~/.docker/daemon.json`.',
    says: 'DNS servers for Docker are added in that file.',
    instead:
      'An engine on Linux reads `/etc/docker/daemon.json`, a rootless one `~/.config/docker/daemon.json`.',
  },
  '000-dns-setting': {
    statement: 'A DNS server that Docker is told of is the one that containers ask.',
    says: 'The `dns` field decides whom containers ask for names. Here `--dns` sets the same for one container.',
  },
  '000-inspect-ip': {
    statement: '`docker inspect` tells the address that a container really has.',
    says: 'Inspecting a container shows its IP address.',
  },
  '000-call-by-ip': {
    statement: 'A container is called from another one by its IP address.',
    says: 'Whoever knows the address of a container can call it there.',
  },
  '000-own-dns': {
    statement: 'On a network of your own, containers call each other by name.',
    says: 'User-defined bridges resolve names between containers.',
  },
  '000-name-is-address': {
    statement: 'The name of a container is its DNS name, and leads to its address.',
    says: 'DNS name and container name are the same.',
  },
  '000-own-isolation': {
    statement: 'Containers on different networks of your own do not reach each other.',
    says: 'User-defined networks isolate as you like.',
  },
  '000-connect-running': {
    statement: 'A running container joins a network without being started again.',
    says: 'Running containers can be connected as they are.',
  },
  '000-disconnect-running': {
    statement: 'A running container leaves a network without being started again; its name is gone there.',
    says: 'Running containers can be disconnected as they are.',
  },
  '000-create-name-only': {
    statement: '`docker network create` needs nothing but a name.',
    says: 'No other setting is needed.',
  },
  '000-inside-docker': {
    statement: 'A network made like this exists inside this engine only.',
    says: 'What is made is a network internal to Docker. (`--internal` is something else: a network without a way out.)',
  },
  '000-run-network': {
    statement: '`docker run --network NAME` puts the container on that network.',
    says: 'The option is given when the container is run.',
  },
  '000-name-without-ports': {
    statement: 'On a network of your own the name is enough: no port has to be published.',
    says: 'The better way between containers is the name instead of a port of the host.',
  },
  '000-browser-name': {
    statement: 'Outside of Docker, where the browser is, the name of a container means nothing.',
    says: 'A browser is not in Docker and cannot resolve the names of containers.',
  },
  '000-browser-localhost': {
    statement: 'A published port is reached from the host, and so from the browser, at `localhost`.',
    says: 'The page calls the published back end at `localhost`.',
  },
  '000-volume-keeps': {
    statement: 'Data on a named volume is still there when its container was removed and a new one is run.',
    says: 'A named volume keeps the files of the database.',
  },
  '000-restart-loses': {
    statement: 'What a container has written is lost when it ends and runs again.',
    says: 'Without a volume the database would lose its data when its container ends and is run again.',
    instead: 'Stopping and starting loses nothing. Removing the container and running a new one does.',
  },
  '000-bind-mount': {
    statement: 'With a bind mount, an edit on the host shows in the running container at once.',
    says: 'Bind mounts bring edits of the source in without a new image.',
  },
  '000-env': {
    statement: 'A setting given as an environment variable reaches the program in the container.',
    says: 'User and password of MongoDB are given by environment variables that its image reads.',
  },
};
