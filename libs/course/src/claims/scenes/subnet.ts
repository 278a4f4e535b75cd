import { contains } from '../../conditions/subnet.ts';
import { call, inspect, inspectNetwork, serve, type } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { answers, claim, decide, words, worked } from '../rulings.ts';

const ADDRESSES = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}';
const CONFIG = '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}} {{end}}';

/** A network with a subnet and gateway of one's own choice. */
export const subnet: ClaimScene = {
  id: 'subnet',
  images: ['busybox'],
  names: ['customNetwork', 'otherNetwork', 'gatewayNetwork', 'container1', 'container2'],
  setup: [
    'docker network create --driver=bridge --subnet={subnet} --gateway={subnet-gateway} customNetwork',
    `docker run -d --name container1 ${serve('container1', '8080')}`,
    'docker network connect customNetwork container1',
    `docker run -d --name container2 --network customNetwork ${serve('container2', '8080')}`,
  ],
  claims: [
    claim(
      '004-create-custom',
      {
        config: inspectNetwork('customNetwork', CONFIG),
        gateway: inspect('container2', '{{range .NetworkSettings.Networks}}{{.Gateway}}{{end}}'),
      },
      (seen) =>
        decide(
          words(seen, 'config').includes(seen.place.subnet) &&
            seen.typed('gateway').out === seen.place.subnetGateway,
          'config',
          'gateway',
        ),
    ),
    claim('004-subnet-any', { config: inspectNetwork('customNetwork', CONFIG) }, (seen) =>
      decide(words(seen, 'config').includes(seen.place.subnet), 'config'),
    ),
    claim('004-connect-address', { addresses: inspect('container1', ADDRESSES) }, (seen) =>
      decide(
        words(seen, 'addresses').some((one) => contains(seen.place.subnet, one)),
        'addresses',
      ),
    ),
    claim('004-overlap', { again: type('docker network create --subnet={subnet} otherNetwork') }, (seen) =>
      decide(!worked(seen, 'again'), 'again'),
    ),
    claim(
      '004-gateway-needs-subnet',
      {
        create: type('docker network create --gateway={subnet-gateway} gatewayNetwork'),
      },
      (seen) => decide(!worked(seen, 'create'), 'create'),
    ),
    claim(
      '004-same-port',
      {
        there: call('container2', 'http://container1:8080'),
        back: call('container1', 'http://container2:8080'),
      },
      (seen) =>
        decide(
          !(answers(seen, 'there', 'container1') && answers(seen, 'back', 'container2')),
          'there',
          'back',
        ),
    ),
  ],
};
