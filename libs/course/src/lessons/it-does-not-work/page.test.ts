import { UNCONFINED, type Container } from '@dari/topology';
import { describe, expect, test } from 'vitest';
import { emptyTopology } from '../../../test/scenes.ts';
import { NO_HISTORY, type PastEvent } from '../../check/history.ts';
import { judge } from '../../check/judge.ts';
import { keyOf, type Call } from '../../check/question.ts';
import { mended, serverKeptInside } from './mended.ts';
import type { Page } from './page.ts';

const PAGE: Page = { port: 18081, says: 'soup from' };
const NOW = Date.parse('2026-01-01T12:00:00Z');
const LONG_AGO = '2026-01-01T11:00:00Z';
const NETWORK = { network: 'soup-net', networkId: 'n1' };

function container(name: string, more: Partial<Container> = {}): Container {
  return {
    id: `${name}-id`,
    name,
    image: { id: 'sha256:1', reference: `${name}:1` },
    state: 'running',
    exitCode: null,
    error: null,
    labels: {},
    hostname: `${name}-host`,
    networkMode: 'soup-net',
    env: [],
    attachments: [{ ...NETWORK, aliases: [], dnsNames: [name], ip: null, ipv6: null, gateway: null }],
    published: [],
    bound: [],
    exposed: [],
    mounts: [],
    extraHosts: [],
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    startedAt: LONG_AGO,
    ...more,
  };
}

const port = { containerPort: 80, protocol: 'tcp', hostIp: '', hostPort: PAGE.port } as const;
const web = container('web', { published: [port], bound: [port] });
const api = container('api');

function answer(status: number, body: string): Call {
  return { outcome: 'works', seen: `HTTP ${status}`, http: { status, headers: {}, body } };
}

const nobody: Call = { outcome: 'refused', seen: 'ECONNREFUSED', http: null };
const soup = answer(200, 'soup from api-host');

function seen(containers: readonly Container[], call: Call, events: readonly PastEvent[] = []) {
  const to = { scheme: 'http', host: 'localhost', port: PAGE.port } as const;
  const observations = new Map([
    [keyOf({ kind: 'dial', from: 'host', to }), { kind: 'seen', answer: call } as const],
  ]);
  return judge((scene) => mended(scene, PAGE, ['api:1'], serverKeptInside), {
    topology: { ...emptyTopology, containers },
    history: { ...NO_HISTORY, events },
    images: { nginx: 'nginx', node: 'node', mongo: 'mongo', busybox: 'busybox', api: 'api' },
    now: NOW,
    observations,
  });
}

describe('a broken stack', () => {
  test('is mended when its page comes from one of the containers', () => {
    expect(seen([web, api], soup)).toMatchObject({
      kind: 'pass',
      made: { containers: ['web-id', 'api-id'] },
      facts: { entry: 'web', server: 'api' },
    });
  });

  test('is not mended by somebody who says the same words', () => {
    expect(seen([web, api], answer(200, 'soup from anywhere'))).toMatchObject({
      problem: { code: 'page-of-nobody' },
    });
  });

  test('is not mended by a server that stands open', () => {
    const open = { ...api, published: [{ ...port, hostPort: 18181 }] };
    expect(seen([web, open], soup)).toMatchObject({ problem: { code: 'server-published' } });
  });

  test.each([
    ['page-nobody', [api], nobody],
    ['page-not-running', [{ ...web, state: 'exited', exitCode: 1 } as const], nobody],
    ['page-not-bound', [{ ...web, bound: [] }], nobody],
    ['page-no-answer', [web], nobody],
    ['page-status', [web], answer(502, '<html>')],
    ['page-other', [web], answer(200, 'tea from web-host')],
  ])('is told as %s', (code, containers, call) => {
    expect(seen(containers, call)).toMatchObject({ kind: 'fail', problem: { code } });
  });

  test('may still come up when one of them was started just now', () => {
    const fresh = { ...api, startedAt: '2026-01-01T11:59:59Z' };
    expect(seen([web, fresh], answer(502, ''))).toMatchObject({ kind: 'waiting' });
  });

  test.each([
    [
      'a command was run in it',
      { type: 'container', action: 'exec_create: nginx', id: 'web-id', attributes: {} },
    ],
    [
      'it was sent a signal',
      { type: 'container', action: 'kill', id: 'web-id', attributes: { signal: '1' } },
    ],
    [
      'it got a network',
      { type: 'network', action: 'connect', id: 'n1', attributes: { container: 'api-id' } },
    ],
  ] as const)('may still come up when %s just now', (_, event) => {
    const page = answer(200, 'soup of yesterday');
    expect(seen([web, api], page, [{ ...event, at: NOW - 500 }])).toMatchObject({ kind: 'waiting' });
    expect(seen([web, api], page, [{ ...event, at: NOW - 60_000 }])).toMatchObject({ kind: 'fail' });
  });

  test('is judged by the one that runs, of two with one port', () => {
    const old = container('old', { state: 'exited', published: [port], bound: [] });
    expect(seen([old, web], nobody)).toMatchObject({ problem: { facts: { entry: 'web' } } });
  });
});
