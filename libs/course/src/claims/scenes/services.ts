import { call, inspect, lookUp, NETWORK_NAMES, serve, type } from '../ask.ts';
import type { ClaimScene } from '../claim.ts';
import { answers, claim, decide, words, worked } from '../rulings.ts';

const STARTED = '{{.State.StartedAt}}';

/** Two services, each on a network of its own, and containers that come and go between them. */
export const services: ClaimScene = {
  id: 'services',
  images: ['busybox'],
  names: ['shop-net', 'blog-net', 'shop-web', 'blog-web', 'both-web', 'late-web'],
  setup: [
    'docker network create shop-net',
    'docker network create blog-net',
    `docker run -d --name shop-web --network shop-net ${serve('shop-web', '8080')}`,
    `docker run -d --name blog-web --network blog-net ${serve('blog-web', '8080')}`,
    `docker run -d --name both-web --network shop-net ${serve('both-web', '8080')}`,
    'docker network connect blog-net both-web',
    `docker run -d --name late-web --network shop-net ${serve('late-web', '8080')}`,
  ],
  claims: [
    claim(
      '000-own-isolation',
      {
        address: call('blog-web', 'http://{ip:shop-web@shop-net}:8080'),
        name: lookUp('blog-web', 'shop-web'),
      },
      (seen) => decide(!answers(seen, 'address') && seen.addresses('name').length === 0, 'address', 'name'),
      '003',
      '004',
    ),
    claim(
      '003-many-networks',
      {
        networks: inspect('both-web', NETWORK_NAMES),
        shop: call('shop-web', 'http://both-web:8080'),
        blog: call('blog-web', 'http://both-web:8080'),
      },
      (seen) =>
        decide(
          words(seen, 'networks').length === 2 && answers(seen, 'shop') && answers(seen, 'blog'),
          'shop',
          'blog',
        ),
    ),
    claim(
      '003-network-picks',
      {
        shop: lookUp('both-web', 'both-web.shop-net'),
        blog: lookUp('both-web', 'both-web.blog-net'),
      },
      (seen) => {
        const [shop = ''] = seen.addresses('shop');
        const [blog = ''] = seen.addresses('blog');
        return decide(shop !== '' && blog !== '' && shop !== blog, 'shop', 'blog');
      },
    ),
    claim('004-one-network-each', { networks: inspect('both-web', NETWORK_NAMES) }, (seen) =>
      decide(words(seen, 'networks').length === 1, 'networks'),
    ),
    claim(
      '000-connect-running',
      {
        before: inspect('late-web', STARTED),
        connect: type('docker network connect blog-net late-web'),
        after: inspect('late-web', STARTED),
        call: call('blog-web', 'http://late-web:8080'),
      },
      (seen) =>
        decide(
          worked(seen, 'connect') &&
            seen.typed('before').out === seen.typed('after').out &&
            answers(seen, 'call'),
          'connect',
          'call',
        ),
      '003',
      '004',
    ),
    claim(
      '000-disconnect-running',
      {
        found: lookUp('shop-web', 'late-web'),
        before: inspect('late-web', STARTED),
        disconnect: type('docker network disconnect shop-net late-web'),
        after: inspect('late-web', STARTED),
        gone: lookUp('shop-web', 'late-web'),
      },
      (seen) =>
        decide(
          seen.addresses('found').length > 0 &&
            worked(seen, 'disconnect') &&
            seen.typed('before').out === seen.typed('after').out &&
            seen.addresses('gone').length === 0,
          'found',
          'disconnect',
          'gone',
        ),
      '001',
    ),
  ],
};
