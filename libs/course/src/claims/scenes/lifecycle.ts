import { call, inspect, inspectNetwork, serve, type } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { answers, claim, decide, depends, holdsOr, words, worked } from '../rulings.ts';

const ADDRESS = '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}';

/** Networks and containers that are made, stopped and removed. */
export const lifecycle: ClaimScene = {
  id: 'lifecycle',
  images: ['busybox'],
  names: [
    ...['address-net', 'early-one', 'early-two', 'old-net', 'old-box', 'id-net', 'plain-net'],
    ...['prune-net', 'prune-me', 'missing-net', 'early-box', 'dash-net', 'dash-box', 'order-box', 'stop-box'],
  ],
  setup: [
    'docker network create address-net',
    'docker run -d --name early-one --network address-net {busybox} sleep infinity',
    'docker run -d --name early-two --network address-net {busybox} sleep infinity',
  ],
  claims: [
    claim('003-create-prints-id', { create: type('docker network create id-net') }, (seen) =>
      decide(/^[0-9a-f]{64}$/.test(seen.typed('create').out), 'create'),
    ),
    claim(
      '000-create-name-only',
      {
        create: type('docker network create plain-net'),
        list: type(`docker network ls --filter name=plain-net --format '{{.Name}} {{.Driver}}'`),
      },
      (seen) => decide(worked(seen, 'create') && words(seen, 'list').includes('plain-net'), 'list'),
      '001',
      '002',
      '003',
    ),
    claim(
      '003-first-address',
      {
        address: inspect('early-one', ADDRESS),
        gateway: inspect('early-one', '{{range .NetworkSettings.Networks}}{{.Gateway}}{{end}}'),
      },
      (seen) =>
        decide(
          seen.typed('address').out.endsWith('.2') && seen.typed('gateway').out.endsWith('.1'),
          'gateway',
          'address',
        ),
    ),
    claim(
      '001-ip-changes',
      {
        before: inspect('early-one', ADDRESS),
        stop: type('docker stop -t 0 early-one early-two'),
        start: type('docker start early-two early-one'),
        after: inspect('early-one', ADDRESS),
      },
      (seen) =>
        holdsOr('chance', seen.typed('before').out !== seen.typed('after').out, 'before', 'start', 'after'),
      '002',
    ),
    claim(
      '001-network-first',
      {
        run: type('docker run --name early-box --network missing-net {busybox} true'),
      },
      (seen) => decide(!worked(seen, 'run'), 'run'),
      '000',
    ),
    claim(
      '001-network-rm',
      {
        create: type('docker network create old-net'),
        use: type('docker run -d --name old-box --network old-net {busybox} sleep infinity'),
        busy: type('docker network rm old-net'),
        leave: type('docker rm -f old-box'),
        free: type('docker network rm old-net'),
        gone: inspectNetwork('old-net', '{{.Name}}'),
      },
      (seen) => {
        if (!worked(seen, 'free') && !worked(seen, 'busy')) return decide(false, 'busy', 'free');
        return holdsOr('in-use', worked(seen, 'busy'), 'busy', 'free');
      },
      '003',
    ),
    claim(
      '001-network-prune',
      {
        create: type('docker network create --label try=prune-me prune-net'),
        prune: type('docker network prune -f --filter label=try=prune-me'),
        gone: inspectNetwork('prune-net', '{{.Name}}'),
      },
      (seen) => decide(words(seen, 'prune').includes('prune-net') && !worked(seen, 'gone'), 'prune', 'gone'),
    ),
    claim(
      '003-one-dash',
      {
        run: type('docker run -d -network dash-net -name dash-box {busybox} true'),
      },
      (seen) => decide(worked(seen, 'run'), 'run'),
    ),
    claim(
      '003-publish-order',
      {
        run: type(`docker run -d --name order-box -p {free:2}:8080 ${serve('order-box', '8080')}`),
        ports: type('docker port order-box'),
        call: call('host', 'http://localhost:{free:2}'),
      },
      (seen) =>
        seen.place.local
          ? decide(answers(seen, 'call', 'order-box'), 'ports', 'call')
          : depends('remote', 'ports', 'call'),
    ),
    claim(
      '003-stop-then-rm',
      {
        run: type('docker run -d --name stop-box {busybox} sleep infinity'),
        early: type('docker rm stop-box'),
        stop: type('docker stop -t 0 stop-box'),
        late: type('docker rm stop-box'),
      },
      (seen) => decide(!worked(seen, 'early') && worked(seen, 'late'), 'early', 'stop', 'late'),
    ),
  ],
};
