import { networkInterfaces } from 'node:os';
import process from 'node:process';

const WITH_IPV6 = ['--ipv6', '--fixed-cidr-v6=fd9a:1::/64'];
/** Before 27 the rules for IPv6 are an experiment that is off. */
const IPV6_RULES = ['--experimental', '--ip6tables'];
const WITHOUT_IPV6_RULES = ['20.10', '26.1'];

/** What an engine of one's own is started with, and how large a share of the topologies it gets. */
const KINDS = [
  { name: 'as it comes', share: 0.35, flags: () => [] },
  { name: 'without userland proxy', share: 0.25, flags: () => ['--userland-proxy=false'] },
  { name: 'default bridge with icc=false', share: 0.1, flags: () => ['--icc=false'] },
  {
    name: 'default bridge with IPv6',
    share: 0.15,
    flags: (version) => [...WITH_IPV6, ...(WITHOUT_IPV6_RULES.includes(version) ? IPV6_RULES : [])],
  },
  { name: 'in a swarm', share: 0.15, flags: () => [], swarm: true },
];

/**
 * @param {string} version `user`: the engine of DOCKER_HOST; else an own engine of that version, one after another with
 * other flags
 * @param {string} image is copied there
 * @param {string} [only] the name of the one kind to start
 */
export function openEngines(version, image, only) {
  const kinds = only === undefined ? KINDS : KINDS.filter(({ name }) => name === only);
  if (kinds.length === 0) {
    throw new Error(`expected one of ${KINDS.map(({ name }) => `"${name}"`).join(', ')}, found "${only}"`);
  }
  let open = null;
  let kind = null;
  const close = async () => {
    await open?.[Symbol.asyncDispose]();
    open = null;
  };
  return {
    /** @returns the engine for topology `at` of `count`, as `openTarget` takes it */
    async of(at, count) {
      if (version === 'user') return userEngine();
      const wanted = kindOf(kinds, at, count);
      if (wanted !== kind) {
        await close();
        kind = wanted;
        const { startOwnEngine } = await import('../engines/own-engine.mjs');
        open = await startOwnEngine({
          name: 'verify',
          version,
          flags: kind.flags(version),
          storage: 'memory',
          images: [image],
        });
      }
      return {
        name: kind.name,
        host: open.host,
        own: true,
        ipv6: true,
        swarm: kind.swarm === true,
        inside: (argv) => open.commandInside(argv),
      };
    },
    close,
  };
}

function kindOf(kinds, at, count) {
  let upTo = 0;
  for (const one of kinds) {
    upTo += one.share * count;
    if (at < upTo) return one;
  }
  return kinds.at(-1);
}

function userEngine() {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return {
    name: 'of the user',
    host: process.env.DOCKER_HOST || 'unix:///var/run/docker.sock',
    own: false,
    swarm: false,
    ipv6: addresses.some(({ family }) => family === 'IPv6'),
    inside: (argv) => argv,
  };
}
