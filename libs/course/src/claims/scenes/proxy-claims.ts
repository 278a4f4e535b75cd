import { call, inspect, type } from '../ask.ts';
import { answers, answersAtAll, claim, decide, depends, holdsOr, words, worked } from '../rulings.ts';

const MAC = '{{range .NetworkSettings.Networks}}{{.MacAddress}}{{end}}';

/** Claims about nginx before a server, and about the way that calls take in a network. */
export const proxyClaims = [
  claim(
    '000-browser-localhost',
    { call: call('host', 'http://localhost:{port:nginx-container:80}/') },
    (seen) => holdsOr('remote', answers(seen, 'call', 'nodeserver-container'), 'call'),
    '003',
  ),
  claim(
    '003-curl-ip',
    { call: call('nginx-container', 'http://{ip:nodeserver-container@mynet1}:8080') },
    (seen) => decide(answers(seen, 'call', 'nodeserver-container'), 'call'),
    '000',
    '001',
    '002',
  ),
  claim(
    '003-curl-without-port',
    { call: call('nginx-container', 'http://{ip:nodeserver-container@mynet1}') },
    (seen) => decide(answersAtAll(seen, 'call'), 'call'),
  ),
  claim(
    '003-curl-in-image',
    {
      nginx: type('docker exec nginx-container curl --version'),
      other: type('docker exec nodeserver-container curl --version'),
    },
    (seen) =>
      worked(seen, 'nginx') && worked(seen, 'other')
        ? decide(true, 'nginx', 'other')
        : depends('image', 'nginx', 'other'),
  ),
  claim('003-proxy-by-name', { call: call('mongodb', 'http://nginx-container/') }, (seen) =>
    decide(answers(seen, 'call', 'nodeserver-container'), 'call'),
  ),
  claim('003-localhost-proxy', { call: call('mongodb', 'http://nginx-container/local/') }, (seen) =>
    decide(seen.called('call').http?.status === 502, 'call'),
  ),
  claim('003-balance', { calls: call('mongodb', 'http://nginx-container/both/', 4) }, (seen) => {
    const bodies = seen.calls('calls').map(({ http }) => http?.body ?? '');
    const [first = '', second = ''] = bodies;
    const alternate = bodies.every((body, index) => body === (index % 2 === 0 ? first : second));
    return decide(first !== '' && second !== '' && first !== second && alternate, 'calls');
  }),
  claim(
    '003-no-publish',
    {
      ports: type('docker port nodeserver-container'),
      call: call('mongodb', 'http://nginx-container/'),
    },
    (seen) =>
      decide(
        seen.typed('ports').out === '' && answers(seen, 'call', 'nodeserver-container'),
        'ports',
        'call',
      ),
  ),
  claim(
    '003-only-through-nginx',
    {
      published: type('docker port nodeserver-container'),
      direct: call('host', 'http://{ip:nodeserver-container@mynet1}:8080'),
    },
    (seen) =>
      answers(seen, 'direct')
        ? depends('host-itself', 'direct')
        : decide(seen.typed('published').out === '', 'published', 'direct'),
  ),
  claim(
    '004-host-through-gateway',
    {
      seen: call('host', 'http://localhost:{port:nginx-container:80}/me'),
      gateway: inspect('nginx-container', '{{range .NetworkSettings.Networks}}{{.Gateway}}{{end}}'),
    },
    (seen) =>
      holdsOr(
        seen.place.local ? 'desktop' : 'remote',
        seen.called('seen').http?.body.trim() === seen.typed('gateway').out,
        'seen',
        'gateway',
      ),
  ),
  claim(
    '004-through-gateway',
    {
      seen: call('nodeserver-container', 'http://nginx-container/me'),
      gateway: inspect('nodeserver-container', '{{range .NetworkSettings.Networks}}{{.Gateway}}{{end}}'),
      mac: inspect('nodeserver-container', MAC),
      neighbours: type('docker exec nginx-container grep {ip:nodeserver-container@mynet1} /proc/net/arp'),
    },
    (seen) => {
      const [mac = '-'] = words(seen, 'mac');
      const caller = seen.called('seen').http?.body.trim() ?? '-';
      const row = seen
        .typed('neighbours')
        .out.split('\n')
        .find((line) => line.startsWith(`${caller} `));
      const isPassedOn = caller === seen.typed('gateway').out || row?.includes(mac) === false;
      return decide(isPassedOn, 'seen', 'neighbours', 'mac');
    },
  ),
  claim(
    '003-config-stale',
    {
      change: type(
        `docker exec nginx-container sh -c 'echo "server { listen 81; return 200 new; }" > /etc/nginx/conf.d/new.conf'`,
      ),
      call: call('mongodb', 'http://nginx-container:81/'),
    },
    (seen) => decide(worked(seen, 'change') && !answersAtAll(seen, 'call'), 'change', 'call'),
  ),
];
