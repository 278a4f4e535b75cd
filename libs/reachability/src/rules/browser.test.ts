import { describe, expect, it } from 'vitest';
import { verdictLines } from '../../test/verdict-lines.ts';
import { ask, say, world } from '../../test/world.ts';

const SERVER = [
  {
    host: 'localhost:3000',
    origin: 'http://localhost:5173',
    status: 200,
    allowOrigin: 'http://localhost:5173',
  },
  { host: 'localhost:3000', origin: 'http://other', status: 200, allowOrigin: null },
  { host: 'localhost:3000', origin: 'http://third', status: 200, allowOrigin: 'http://localhost:5173' },
  { host: 'localhost:3000', origin: null, status: 200, allowOrigin: null },
  { host: 'machine:3000', origin: null, status: 403, allowOrigin: null },
];

const topology = world({
  nets: { t1: { subnets: ['10.1.0.0/24'] } },
  boxes: {
    api: {
      on: { t1: '10.1.0.2' },
      listen: ['0.0.0.0:3000'],
      publish: ['3000:3000', '6000:3000', '443:3000', '80:3000'],
    },
  },
  host: { hosts: [{ address: '127.0.0.1', names: ['localhost', 'machine'] }] },
});
const namespaces = (topology.deep?.namespaces ?? []).map((space) => ({
  ...space,
  listeners: [{ address: '0.0.0.0', port: 3000, http: SERVER }],
}));
const asked = { ...topology, deep: topology.deep ? { ...topology.deep, namespaces } : null };

const CASES = [
  ['B1: the name of a container', 'browser', 'http://api:3000', 'name-not-found NO_DNS_FROM_VANTAGE B1'],
  ['H1: a published port', 'browser', 'http://localhost:3000', 'works WORKS L1'],
  ['H1: typed as name and port', 'browser', 'localhost:3000', 'works WORKS L1'],
  ['B5: not what only begins so', 'browser', 'http://localhost.example:3000', 'unknown FACT_MISSING U1'],
  ['B5: with a dot at its end', 'browser', 'http://LOCALHOST.:3000', 'works WORKS L1'],
  ['B5: below localhost', 'browser', 'http://goals.localhost:3000', 'works WORKS L1'],
  [
    'B2: a page of an allowed origin',
    'browser:http://localhost:5173/goals?x',
    'http://localhost:3000',
    'works WORKS B2',
  ],
  ['B2: a page of another origin', 'browser:http://other', 'http://localhost:3000', 'blocked CORS B2'],
  [
    'B2: an origin that is not the one allowed',
    'browser:http://third',
    'http://localhost:3000',
    'blocked CORS B2',
  ],
  [
    'B2: a page of the same origin',
    'browser:http://localhost:3000/',
    'http://localhost:3000',
    'works WORKS B2',
  ],
  ['B2: with the default port', 'browser:http://localhost:80/x', 'http://localhost', 'works WORKS B2'],
  ['B2: of https too', 'browser:https://localhost', 'https://localhost', 'works WORKS B2'],
  [
    'U1: a page that nobody tried',
    'browser:http://fourth',
    'http://localhost:3000',
    'unknown FACT_MISSING U1',
  ],
  ['B4: a host that the server refuses', 'browser', 'http://machine:3000', 'blocked HTTP_HOST_REFUSED B4'],
  [
    'B6: a port that browsers do not dial',
    'browser',
    'http://localhost:6000',
    'blocked BROWSER_UNSAFE_PORT B6',
  ],
  [
    'B7: http from an https page',
    'browser:https://goals.example',
    'http://10.1.0.2:3000',
    'blocked MIXED_CONTENT B7',
  ],
  [
    'B7: not to the machine itself',
    'browser:https://other',
    'http://127.0.0.1:3000',
    'unknown FACT_MISSING U1',
  ],
  ['B7: nor by its name', 'browser:https://other', 'http://localhost:3000', 'unknown FACT_MISSING U1'],
  ['B8: another protocol', 'browser', 'mongodb://localhost', 'blocked BROWSER_ONLY_HTTP B8'],
  ['B8: nor tcp', 'browser', 'tcp://localhost:3000', 'blocked BROWSER_ONLY_HTTP B8'],
  [
    'H5: what does not get through is what it is',
    'browser:http://other',
    'http://localhost:4',
    'refused NOTHING_LISTENS_ON_HOST L5',
  ],
] as const;

describe('from the browser', () => {
  it.each(CASES)('%s', (_, vantage, address, expected) => {
    expect(say(asked, vantage, address)).toBe(expected);
  });

  it('tells the whole path of each, fact by fact', async () => {
    const told = CASES.map(([, vantage, address]) =>
      [`${vantage} → ${address}`, ...verdictLines(ask(asked, vantage, address))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('whole-verdicts/from-the-browser.txt');
  });

  it('does not take a server that refuses everybody for one that checks the host', () => {
    const refusing = namespaces.map((space) => ({
      ...space,
      listeners: [
        { address: '0.0.0.0', port: 3000, http: SERVER.map((trial) => ({ ...trial, status: 403 })) },
      ],
    }));
    const closed = { ...asked, deep: asked.deep ? { ...asked.deep, namespaces: refusing } : null };
    expect(say(closed, 'browser', 'http://machine:3000')).toBe('works WORKS L1');
  });

  it('takes a server that allows everybody', () => {
    const open = namespaces.map((space) => ({
      ...space,
      listeners: [
        {
          address: '0.0.0.0',
          port: 3000,
          http: [{ host: 'x', origin: 'http://other', status: 200, allowOrigin: '*' }],
        },
      ],
    }));
    const world2 = { ...asked, deep: asked.deep ? { ...asked.deep, namespaces: open } : null };
    expect(say(world2, 'browser:http://other', 'http://localhost:3000')).toBe('works WORKS B2');
  });

  it('says what to change', () => {
    const remedy = (vantage: string, address: string): unknown => ask(asked, vantage, address).remedy;
    expect(remedy('browser:http://other/x', 'http://localhost:3000')).toMatchObject({
      id: 'allow-origin',
      page: 'http://other',
    });
    expect(remedy('browser', 'http://machine:3000')).toMatchObject({ id: 'allow-host', host: 'machine' });
    expect(remedy('browser', 'http://localhost:6000')).toMatchObject({ id: 'choose-port', port: 6000 });
    expect(remedy('browser', 'mongodb://localhost')).toMatchObject({ id: 'use-http', scheme: 'mongodb' });
    expect(remedy('browser:https://a', 'http://b:4')).toMatchObject({
      id: 'serve-over-https',
      page: 'https://a',
    });
    expect(remedy('browser', 'http://api:3000')).toMatchObject({
      id: 'use-address',
      address: 'http://localhost:3000',
    });
  });

  it('the host asks for none of this', () => {
    expect(say(asked, 'host', 'tcp://localhost:6000')).toBe('works WORKS L1');
    expect(say(asked, 'host', 'goals.localhost:3000')).toBe('unknown FACT_MISSING U1');
  });
});
