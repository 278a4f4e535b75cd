import { call, inspect, lookUp, type } from '../ask.ts';
import { answers, answersAtAll, claim, decide, depends, holdsOr } from '../rulings.ts';

const PUBLISHED = '{port:web-a:8080}';

/** Claims about calls from a container outwards and to the host, and back. */
export const hostClaims = [
  claim(
    '000-internet',
    {
      container: call('web-b', 'http://example.com/'),
      host: call('host', 'http://example.com/'),
    },
    (seen) => {
      if (answersAtAll(seen, 'container')) return decide(true, 'container');
      return answersAtAll(seen, 'host')
        ? decide(false, 'container', 'host')
        : depends('connection', 'container', 'host');
    },
    '001',
    '002',
  ),
  claim(
    '000-localhost',
    {
      host: call('host', `http://localhost:${PUBLISHED}`),
      container: call('web-b', `http://localhost:${PUBLISHED}`),
    },
    (seen) => decide(!answers(seen, 'container'), 'host', 'container'),
    '001',
    '002',
  ),
  claim(
    '000-host-docker-internal',
    {
      plain: call('web-b', `http://host.docker.internal:${PUBLISHED}`),
      added: call('web-c', `http://host.docker.internal:${PUBLISHED}`),
    },
    (seen) => {
      if (answers(seen, 'plain', 'web-a')) return decide(true, 'plain');
      return depends(answers(seen, 'added', 'web-a') ? 'add-host' : 'firewall', 'plain', 'added');
    },
    '001',
    '002',
  ),
  claim('000-gateway-docker-internal', { name: lookUp('web-b', 'gateway.docker.internal') }, (seen) =>
    holdsOr('desktop', seen.addresses('name').length > 0, 'name'),
  ),
  claim('000-daemon-json', { system: type(`docker info -f '{{.OperatingSystem}}'`) }, (seen) =>
    holdsOr('desktop', seen.place.desktop, 'system'),
  ),
  claim(
    '000-dns-setting',
    {
      file: type('docker run --rm --dns 192.0.2.53 {busybox} grep nameserver /etc/resolv.conf'),
    },
    (seen) => decide(/^nameserver 192\.0\.2\.53$/m.test(seen.typed('file').out), 'file'),
  ),
  claim(
    '002-host-address',
    {
      name: lookUp('web-c', 'host.docker.internal'),
      gateway: inspect('web-c', '{{.NetworkSettings.Networks.bridge.Gateway}}'),
      host: call('host', `http://{gateway:web-c@bridge}:${PUBLISHED}`),
    },
    (seen) =>
      holdsOr(
        'desktop',
        seen.addresses('name').includes(seen.typed('gateway').out) && answers(seen, 'host', 'web-a'),
        'name',
        'host',
      ),
  ),
  claim(
    '001-publish-for-outside',
    {
      ports: type('docker port web-b'),
      call: call('host', 'http://{ip:web-b@bridge}:8080'),
    },
    (seen) =>
      answers(seen, 'call', 'web-b')
        ? depends('host-itself', 'ports', 'call')
        : decide(true, 'ports', 'call'),
    '002',
  ),
  claim(
    '004-outside-direct',
    {
      direct: call('host', 'http://{ip:web-a@bridge}:8080'),
      published: call('host', `http://localhost:${PUBLISHED}`),
    },
    (seen) =>
      answers(seen, 'direct', 'web-a')
        ? depends('host-itself', 'direct', 'published')
        : decide(true, 'direct', 'published'),
  ),
];
