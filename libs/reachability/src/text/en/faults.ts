import type { Texts } from '../texts.ts';

const EXPECTED = 'an address such as goals-db:27017, http://localhost:3000 or tcp://172.18.0.2:8080';
const TYPE_IT = 'Write it as name:port or as a URL.';

export const faults: Texts['faults'] = {
  empty: () => ({ expected: EXPECTED, found: 'nothing', next: TYPE_IT }),
  'too-long': ({ length, most }) => ({
    expected: `an address of at most ${most} letters`,
    found: `${length} letters`,
    next: TYPE_IT,
  }),
  malformed: ({ near }) => ({
    expected: EXPECTED,
    found: `something else at "${near}"`,
    next: `${TYPE_IT} An IPv6 address goes in brackets: [::1]:8080`,
  }),
  scheme: ({ scheme }) => ({
    expected: 'http://, https://, tcp:// or mongodb://',
    found: `${scheme}://`,
    next: 'For any other protocol use tcp://.',
  }),
  'no-port': ({ example }) => ({ expected: 'a port', found: 'none', next: `Add it, for example ${example}` }),
  port: ({ port }) => ({
    expected: 'a port from 1 to 65535',
    found: port,
    next: 'Write the port as a number.',
  }),
  name: ({ name }) => ({
    expected: 'a name of letters, digits, dots, hyphens and underscores',
    found: name === '' ? 'no name' : `"${name}"`,
    next: TYPE_IT,
  }),
  ip: ({ ip }) => ({
    expected: 'an IP address such as 172.18.0.2 or [fd00::2]',
    found: ip,
    next: 'Write each part of an IPv4 address from 0 to 255.',
  }),
  'several-hosts': ({ hosts }) => ({
    expected: 'one host',
    found: hosts.join(', '),
    next: 'Ask for each of them on its own.',
  }),
};
