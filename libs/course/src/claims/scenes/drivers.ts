import { call, inspect, inspectNetwork, serve, type } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { answers, answersAtAll, claim, decide, holdsOr } from '../rulings.ts';

/** The modes host and none beside bridge. */
export const drivers: ClaimScene = {
  id: 'drivers',
  images: ['busybox'],
  names: ['plain-web', 'host-box', 'host-web', 'quiet-box', 'mynet-host', 'bridge-net'],
  setup: [
    `docker run -d --name plain-web -p 8080 ${serve('plain-web', '8080')}`,
    'docker run -d --name host-box --network host {busybox} sleep infinity',
    `docker run -d --name host-web --network host ${serve('host-web', '{free:1}')}`,
    'docker run -d --name quiet-box --network none {busybox} sleep infinity',
  ],
  claims: [
    claim(
      '001-three-networks',
      {
        list: type(`docker network ls --filter type=builtin --format '{{.Name}}={{.Driver}}'`),
      },
      (seen) => {
        const told = seen.typed('list').out.split('\n');
        return decide(
          ['bridge=bridge', 'host=host', 'none=null'].every((one) => told.includes(one)),
          'list',
        );
      },
      '004',
    ),
    claim(
      '003-driver-host',
      { create: type('docker network create --driver host mynet-host') },
      (seen) => decide(seen.typed('create').code === 0, 'create'),
      '002',
    ),
    claim(
      '002-driver-option',
      {
        create: type('docker network create --driver bridge bridge-net'),
        driver: inspectNetwork('bridge-net', '{{.Driver}}'),
      },
      (seen) => decide(seen.typed('driver').out === 'bridge', 'driver'),
      '004',
    ),
    claim(
      '001-host-shares',
      { call: call('host-box', 'http://localhost:{port:plain-web:8080}') },
      (seen) => holdsOr('desktop', answers(seen, 'call', 'plain-web'), 'call'),
      '004',
    ),
    claim(
      '001-host-no-address',
      {
        address: inspect('host-box', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}'),
      },
      (seen) => decide(['', 'invalid IP'].includes(seen.typed('address').out), 'address'),
    ),
    claim('002-host-localhost', { call: call('host', 'http://localhost:{free:1}') }, (seen) =>
      holdsOr(seen.place.local ? 'desktop' : 'remote', answers(seen, 'call', 'host-web'), 'call'),
    ),
    claim(
      '003-host-no-mapping',
      {
        ports: type('docker port host-web'),
        call: call('host-box', 'http://localhost:{free:1}'),
      },
      (seen) => decide(seen.typed('ports').out === '' && answers(seen, 'call', 'host-web'), 'ports', 'call'),
    ),
    claim(
      '001-none-isolated',
      {
        call: call('quiet-box', 'http://{ip:plain-web@bridge}:8080'),
      },
      (seen) => decide(!answersAtAll(seen, 'call'), 'call'),
    ),
  ],
};
