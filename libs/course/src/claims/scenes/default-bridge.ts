import { contains, firstAddress, prefixLength } from '../../conditions/subnet.ts';
import { call, inspect, inspectNetwork, lookUp, NETWORK_NAMES, serve, type } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { answers, claim, decide, depends, holdsOr, words } from '../rulings.ts';
import { hostClaims } from './host-claims.ts';

const ADDRESS = '{{.NetworkSettings.Networks.bridge.IPAddress}}';
const GATEWAY = '{{.NetworkSettings.Networks.bridge.Gateway}}';
const OLD_FIELD = '{{.NetworkSettings.IPAddress}}';
const SUBNETS = '{{range .IPAM.Config}}{{.Subnet}} {{end}}';

/** The network that every engine has: what it gives, and what it does not. */
export const defaultBridge: ClaimScene = {
  id: 'default-bridge',
  images: ['busybox'],
  names: ['web-a', 'web-b', 'web-c', 'web-d', 'side-net'],
  setup: [
    `docker run -d --name web-a -p 8080 ${serve('web-a', '8080')}`,
    `docker run -d --name web-b ${serve('web-b', '8080')}`,
    'docker run -d --name web-c --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
    'docker network create side-net',
    'docker run -d --name web-d --network side-net {busybox} sleep infinity',
  ],
  claims: [
    ...hostClaims,
    claim(
      '000-no-incoming',
      { without: type('docker port web-b'), with: type('docker port web-a') },
      (seen) => decide(seen.typed('without').out === '' && seen.typed('with').out !== '', 'without', 'with'),
    ),
    claim(
      '000-default-network-legacy',
      {
        name: lookUp('web-b', 'web-a'),
        address: call('web-b', 'http://{ip:web-a@bridge}:8080'),
      },
      (seen) => decide(seen.addresses('name').length === 0, 'name', 'address'),
    ),
    claim(
      '000-inspect-ip',
      {
        told: inspect('web-a', ADDRESS),
        has: type('docker exec web-a hostname -i'),
      },
      (seen) => decide(words(seen, 'has').includes(seen.typed('told').out), 'told', 'has'),
      '001',
      '003',
      '004',
    ),
    claim(
      '000-call-by-ip',
      { call: call('web-b', 'http://{ip:web-a@bridge}:8080') },
      (seen) => holdsOr('icc', answers(seen, 'call', 'web-a'), 'call'),
      '001',
      '002',
    ),
    claim(
      '001-isolated-by-default',
      { call: call('web-b', 'http://{ip:web-a@bridge}:8080') },
      (seen) => decide(!answers(seen, 'call', 'web-a'), 'call'),
      '003',
      '004',
    ),
    claim(
      '004-shared-open',
      {
        there: call('web-b', 'http://{ip:web-a@bridge}:8080'),
        back: call('web-a', 'http://{ip:web-b@bridge}:8080'),
      },
      (seen) => holdsOr('icc', answers(seen, 'there') && answers(seen, 'back'), 'there', 'back'),
    ),
    claim(
      '001-no-network-goes-to-bridge',
      { networks: inspect('web-b', NETWORK_NAMES) },
      (seen) => decide(seen.typed('networks').out === 'bridge', 'networks'),
      '004',
    ),
    claim(
      '002-inspect-field',
      {
        onDefault: inspect('web-b', OLD_FIELD),
        onOwn: inspect('web-d', OLD_FIELD),
        address: inspect('web-b', ADDRESS),
      },
      (seen) => {
        const address = seen.typed('address').out;
        if (seen.typed('onDefault').out !== address) return decide(false, 'onDefault', 'address');
        return holdsOr('kind-of-network', seen.typed('onOwn').out !== '', 'onDefault', 'onOwn');
      },
    ),
    claim('004-default-subnet', { subnet: inspectNetwork('bridge', SUBNETS) }, (seen) =>
      holdsOr('daemon-settings', words(seen, 'subnet').includes('172.17.0.0/16'), 'subnet'),
    ),
    claim(
      '004-address-in-subnet',
      {
        subnet: inspectNetwork('bridge', SUBNETS),
        address: inspect('web-b', ADDRESS),
      },
      (seen) => {
        const subnet = words(seen, 'subnet').find((one) => contains(one, seen.typed('address').out));
        if (subnet === undefined) return decide(false, 'subnet', 'address');
        return holdsOr('daemon-settings', prefixLength(subnet) === 16, 'subnet', 'address');
      },
    ),
    claim(
      '004-gateway-first',
      {
        subnet: inspectNetwork('bridge', SUBNETS),
        gateway: inspect('web-b', GATEWAY),
      },
      (seen) =>
        holdsOr(
          'daemon-settings',
          words(seen, 'subnet').some((one) => firstAddress(one) === seen.typed('gateway').out),
          'subnet',
          'gateway',
        ),
    ),
    claim(
      '004-shared-gateway',
      { one: inspect('web-a', GATEWAY), other: inspect('web-b', GATEWAY) },
      (seen) =>
        decide(
          seen.typed('one').out !== '' && seen.typed('one').out === seen.typed('other').out,
          'one',
          'other',
        ),
    ),
    claim(
      '004-gateway-address',
      {
        plain: call('web-b', 'http://{gateway:web-b@bridge}:8080'),
        published: call('web-b', 'http://{gateway:web-b@bridge}:{port:web-a:8080}'),
      },
      (seen) =>
        answers(seen, 'plain', 'web-') ? decide(true, 'plain') : depends('published', 'plain', 'published'),
    ),
    claim(
      '004-inspect-any',
      {
        network: type(`docker inspect -f '{{.Name}}' bridge`),
        container: type(`docker inspect -f '{{.Name}}' web-a`),
      },
      (seen) =>
        decide(
          seen.typed('network').out === 'bridge' && seen.typed('container').out === '/web-a',
          'network',
          'container',
        ),
    ),
    claim(
      '001-same-network-name',
      {
        onDefault: lookUp('web-b', 'web-a'),
        connect: type('docker network connect side-net web-a'),
        onOwn: lookUp('web-d', 'web-a'),
      },
      (seen) => {
        const found = (key: string): boolean => seen.addresses(key).length > 0;
        if (found('onDefault') === found('onOwn')) return decide(found('onOwn'), 'onDefault', 'onOwn');
        return depends('kind-of-network', 'onDefault', 'onOwn');
      },
      '002',
    ),
  ],
};
