import { call, inspect, inspectNetwork, lookUp, NETWORK_NAMES, resolver, serve, type } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { answers, claim, decide, worked, words } from '../rulings.ts';
import { proxyClaims } from './proxy-claims.ts';

const PROXY = [
  'upstream both { zone both 64k; server nodeserver-container:8080; server mongodb:27017; }',
  'server { listen 80;',
  'location / { proxy_pass http://nodeserver-container:8080; }',
  'location /local/ { proxy_pass http://localhost:8080/; }',
  'location /both/ { proxy_pass http://both/; }',
  'location /me { return 200 $remote_addr; } }',
].join(' ');
const NGINX = `{nginx} sh -c 'echo "${PROXY.replaceAll('$', String.raw`\$`)}" > /etc/nginx/conf.d/default.conf && nginx && echo ready && sleep infinity'`;

/** A network of one's own with nginx, the server behind it, and a server on the port of a database. */
export const ownNetwork: ClaimScene = {
  id: 'own-network',
  images: ['busybox', 'nginx'],
  names: ['mynet1', 'nodeserver-container', 'mongodb', 'nginx-container'],
  setup: [
    'docker network create mynet1',
    `docker run -d --name nodeserver-container --network mynet1 ${serve('nodeserver-container', '8080')}`,
    `docker run -d --name mongodb --network mynet1 ${serve('mongodb', '27017')}`,
    `docker run -d --name nginx-container --network mynet1 -p 80 ${NGINX}`,
  ],
  claims: [
    claim(
      '000-default-driver',
      { driver: inspectNetwork('mynet1', '{{.Driver}}') },
      (seen) => decide(seen.typed('driver').out === 'bridge', 'driver'),
      '001',
      '002',
      '003',
    ),
    claim('000-inside-docker', { scope: inspectNetwork('mynet1', '{{.Scope}}') }, (seen) =>
      decide(seen.typed('scope').out === 'local', 'scope'),
    ),
    claim(
      '000-driver-legacy',
      {
        driver: inspectNetwork('mynet1', '{{.Driver}}'),
        name: call('nginx-container', 'http://nodeserver-container:8080'),
      },
      (seen) => decide(seen.typed('driver').out === 'bridge' && !answers(seen, 'name'), 'driver', 'name'),
    ),
    claim(
      '000-run-network',
      { networks: inspect('nodeserver-container', NETWORK_NAMES) },
      (seen) => decide(words(seen, 'networks').includes('mynet1'), 'networks'),
      '001',
      '002',
      '003',
      '004',
    ),
    claim(
      '000-own-dns',
      { call: call('nginx-container', 'http://nodeserver-container:8080') },
      (seen) => decide(answers(seen, 'call', 'nodeserver-container'), 'call'),
      '001',
      '002',
      '003',
    ),
    claim(
      '000-name-is-address',
      {
        name: lookUp('nginx-container', 'nodeserver-container'),
        address: inspect('nodeserver-container', '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}'),
      },
      (seen) =>
        decide(
          words(seen, 'address').some((one) => seen.addresses('name').includes(one)),
          'name',
          'address',
        ),
      '002',
      '003',
    ),
    claim(
      '000-name-without-ports',
      {
        ports: type('docker port nodeserver-container'),
        call: call('nginx-container', 'http://nodeserver-container:8080'),
      },
      (seen) => decide(seen.typed('ports').out === '' && answers(seen, 'call'), 'ports', 'call'),
      '001',
      '002',
    ),
    claim('000-browser-name', { name: lookUp('host', 'nodeserver-container') }, (seen) =>
      decide(seen.addresses('name').length === 0, 'name'),
    ),
    claim(
      '001-free-inside',
      {
        there: call('mongodb', 'http://nodeserver-container:8080'),
        back: call('nodeserver-container', 'http://mongodb:27017'),
      },
      (seen) => decide(answers(seen, 'there') && answers(seen, 'back'), 'there', 'back'),
      '002',
      '003',
    ),
    claim(
      '001-localhost-is-container',
      {
        own: call('mongodb', 'http://localhost:27017'),
        other: call('nodeserver-container', 'http://localhost:27017'),
      },
      (seen) => decide(answers(seen, 'own', 'mongodb') && !answers(seen, 'other'), 'own', 'other'),
      '000',
      '003',
    ),
    claim(
      '001-own-stack',
      {
        one: type('docker exec mongodb readlink /proc/self/ns/net'),
        other: type('docker exec nodeserver-container readlink /proc/self/ns/net'),
      },
      (seen) =>
        decide(
          seen.typed('one').out !== '' && seen.typed('one').out !== seen.typed('other').out,
          'one',
          'other',
        ),
      '003',
      '004',
    ),
    claim(
      '001-many-in-one',
      { count: inspectNetwork('mynet1', '{{len .Containers}}') },
      (seen) => decide(Number(seen.typed('count').out) > 1, 'count'),
      '002',
    ),
    claim(
      '001-network-inspect',
      {
        look: inspectNetwork('mynet1', '{{range .Containers}}{{.Name}} {{.IPv4Address}} {{end}}'),
        address: inspect('mongodb', '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}'),
      },
      (seen) => {
        const told = words(seen, 'look');
        const [address = '-'] = words(seen, 'address');
        return decide(told.includes('mongodb') && told.some((one) => one.startsWith(`${address}/`)), 'look');
      },
    ),
    claim(
      '001-dns-server',
      {
        servers: resolver('nginx-container'),
        name: lookUp('nginx-container', 'mongodb'),
      },
      (seen) =>
        decide(
          seen.servers('servers').includes('127.0.0.11') && seen.addresses('name').length > 0,
          'servers',
          'name',
        ),
      '003',
    ),
    claim(
      '002-database-by-name',
      { call: call('nodeserver-container', 'http://mongodb:27017') },
      (seen) => decide(answers(seen, 'call', 'mongodb'), 'call'),
      '001',
    ),
    claim(
      '003-own-ip',
      {
        all: inspectNetwork('mynet1', '{{range .Containers}}{{.IPv4Address}} {{end}}'),
      },
      (seen) => {
        const told = words(seen, 'all');
        return decide(told.length > 1 && new Set(told).size === told.length, 'all');
      },
      '004',
    ),
    claim(
      '003-name-network',
      { call: call('nginx-container', 'http://nodeserver-container.mynet1:8080') },
      (seen) => decide(answers(seen, 'call', 'nodeserver-container'), 'call'),
    ),
    claim(
      '003-exec-sh',
      {
        inside: type('docker exec nginx-container /bin/sh -c hostname'),
        name: inspect('nginx-container', '{{.Config.Hostname}}'),
      },
      (seen) =>
        decide(
          worked(seen, 'inside') && seen.typed('inside').out === seen.typed('name').out,
          'inside',
          'name',
        ),
    ),
    claim(
      '003-network-id',
      {
        one: inspect('nginx-container', '{{range .NetworkSettings.Networks}}{{.NetworkID}}{{end}}'),
        other: inspect('nodeserver-container', '{{range .NetworkSettings.Networks}}{{.NetworkID}}{{end}}'),
      },
      (seen) =>
        decide(
          seen.typed('one').out !== '' && seen.typed('one').out === seen.typed('other').out,
          'one',
          'other',
        ),
    ),
    ...proxyClaims,
  ],
};
