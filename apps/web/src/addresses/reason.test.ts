import type { AddressForm, Outcome, Vantage } from '@dari/contract';
import { addressFormSchema, outcomeSchema, vantageSchema } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../i18n/message-parts.ts';
import { MESSAGES } from '../i18n/messages.ts';
import { reasonFor } from './reason.ts';
import { PAGE_POLICY } from './dial-from-browser.ts';
import type { StackOfTest } from './test-book.ts';
import { addressOf, bookOf, seen } from './test-book.ts';

type Case = readonly [
  vantage: Vantage,
  target: `${'api' | 'db'}:${AddressForm}`,
  outcome: Outcome,
  key: string,
];

function reason(stack: StackOfTest, vantage: Vantage, target: string, outcome: Outcome, page = 'localhost') {
  const [tier, form] = target.split(':') as ['api' | 'db', AddressForm];
  const address = addressOf(tier, form);
  return reasonFor({ vantage, address, observation: seen(outcome), book: bookOf(stack), page });
}

/** What a Linux engine without Docker Desktop gives, and where Docker Desktop differs. */
const BRIDGE: readonly Case[] = [
  ['browser', 'api:localhost', 'works', 'why.worksPublished'],
  ['browser', 'api:localhost', 'unknown', 'why.browserLocalhost'],
  ['browser', 'api:localhost', 'blocked', 'why.blockedCors'],
  ['browser', 'api:container-name', 'unknown', 'why.browserName'],
  ['browser', 'api:container-name', 'works', 'why.worksNameOutside'],
  ['browser', 'api:alias', 'unknown', 'why.browserName'],
  ['browser', 'api:name.network', 'unknown', 'why.browserName'],
  ['browser', 'api:host.docker.internal', 'unknown', 'why.browserHostName'],
  ['browser', 'api:host.docker.internal', 'works', 'why.worksNameOutside'],
  ['browser', 'api:container-ip', 'works', 'why.worksRoad'],
  ['browser', 'api:container-ip', 'unknown', 'why.browserIp'],
  ['browser', 'api:gateway', 'unknown', 'why.browserGateway'],
  ['browser', 'api:gateway', 'works', 'why.worksOwnAddress'],
  ['browser', 'api:lan-ip', 'unknown', 'why.browserLan'],
  ['browser', 'api:lan-ip', 'works', 'why.worksOwnAddress'],
  ['browser', 'db:localhost', 'unknown', 'why.browserNotPublished'],
  ['browser', 'db:gateway', 'unknown', 'why.browserNotPublished'],
  ['browser', 'db:container-name', 'unknown', 'why.browserName'],
  ['browser', 'db:container-ip', 'unknown', 'why.browserDatabase'],
  ['browser', 'db:container-ip', 'blocked', 'why.blockedDatabase'],
  ['web', 'api:localhost', 'refused', 'why.refusedLocalhost'],
  ['web', 'api:localhost', 'works', 'why.selfOther'],
  ['web', 'db:localhost', 'closed', 'why.selfOther'],
  ['web', 'db:host.docker.internal', 'works', 'why.notOurs'],
  ['web', 'db:gateway', 'closed', 'why.notOurs'],
  ['web', 'api:gateway', 'unreachable', 'why.unreachableHost'],
  ['browser', 'db:localhost', 'blocked', 'why.notOurs'],
  ['web', 'api:container-name', 'works', 'why.worksName'],
  ['web', 'api:container-name', 'name-not-found', 'why.noSuchName'],
  ['web', 'api:container-name', 'refused', 'why.refusedTarget'],
  ['web', 'api:container-name', 'closed', 'why.closed'],
  ['web', 'api:container-name', 'timeout', 'why.timeout'],
  ['web', 'api:alias', 'works', 'why.worksAlias'],
  ['web', 'api:name.network', 'works', 'why.worksNameNetwork'],
  ['web', 'api:container-ip', 'works', 'why.worksIp'],
  ['web', 'api:container-ip', 'unreachable', 'why.unreachable'],
  ['web', 'api:gateway', 'refused', 'why.refusedHost'],
  ['web', 'api:gateway', 'works', 'why.worksGateway'],
  ['web', 'api:gateway', 'closed', 'why.closedHost'],
  ['web', 'api:gateway', 'timeout', 'why.timeoutHost'],
  ['web', 'api:host.docker.internal', 'refused', 'why.refusedHost'],
  ['web', 'api:host.docker.internal', 'works', 'why.worksHostName'],
  ['web', 'api:host.docker.internal', 'name-not-found', 'why.noHostName'],
  ['web', 'api:lan-ip', 'works', 'why.worksLan'],
  ['web', 'db:host.docker.internal', 'refused', 'why.refusedNotPublished'],
  ['web', 'db:gateway', 'refused', 'why.refusedNotPublished'],
  ['web', 'db:container-name', 'works', 'why.worksName'],
  ['web', 'db:container-name', 'unknown', 'why.unknown'],
  ['api', 'api:localhost', 'works', 'why.worksSelf'],
  ['api', 'api:container-name', 'works', 'why.worksSelfName'],
  ['api', 'api:alias', 'works', 'why.worksSelfName'],
  ['api', 'api:container-ip', 'works', 'why.worksSelfIp'],
  ['api', 'db:localhost', 'refused', 'why.refusedLocalhost'],
  ['api', 'db:container-name', 'works', 'why.worksName'],
];

const HOST_PORTS: readonly Case[] = [
  ['browser', 'api:localhost', 'works', 'why.worksPublished'],
  ['browser', 'api:container-name', 'unknown', 'why.browserNameDefault'],
  ['browser', 'api:host.docker.internal', 'unknown', 'why.browserHostName'],
  ['browser', 'db:localhost', 'unknown', 'why.browserDatabase'],
  ['browser', 'db:localhost', 'blocked', 'why.blockedDatabase'],
  ['browser', 'db:gateway', 'unknown', 'why.browserDatabase'],
  ['web', 'api:container-name', 'name-not-found', 'why.noNamesOnDefault'],
  ['web', 'api:alias', 'name-not-found', 'why.noNamesOnDefault'],
  ['web', 'api:container-name', 'works', 'why.works'],
  ['web', 'api:host.docker.internal', 'works', 'why.worksHostName'],
  ['web', 'api:container-ip', 'works', 'why.worksIpDefault'],
  ['web', 'api:gateway', 'works', 'why.worksGateway'],
  ['api', 'api:localhost', 'works', 'why.worksSelf'],
  ['api', 'api:container-name', 'name-not-found', 'why.noNamesOnDefault'],
  ['api', 'db:localhost', 'refused', 'why.refusedLocalhost'],
  ['api', 'db:host.docker.internal', 'works', 'why.worksHostName'],
  ['api', 'db:host.docker.internal', 'refused', 'why.refusedHost'],
  ['api', 'db:container-ip', 'works', 'why.worksIpDefault'],
];

const PROXY: readonly Case[] = [
  ['browser', 'api:proxy', 'works', 'why.worksProxy'],
  ['browser', 'api:proxy', 'unknown', 'why.browserLocalhost'],
  ['browser', 'api:proxy-name', 'unknown', 'why.browserName'],
  ['browser', 'api:localhost', 'unknown', 'why.browserNotPublished'],
  ['browser', 'api:localhost', 'works', 'why.notOurs'],
  ['browser', 'db:localhost', 'unknown', 'why.browserNotPublished'],
  ['web', 'api:proxy', 'refused', 'why.refusedLocalhost'],
  ['api', 'api:proxy', 'refused', 'why.refusedLocalhost'],
  ['web', 'api:proxy-name', 'works', 'why.worksProxyName'],
  ['web', 'api:proxy-name', 'name-not-found', 'why.noSuchName'],
  ['web', 'api:gateway', 'refused', 'why.refusedNotPublished'],
  ['api', 'api:localhost', 'works', 'why.worksSelf'],
];

describe('why a call became what it became', () => {
  it.each(BRIDGE)('on a network of its own: %s calls %s, %s', (vantage, target, outcome, key) => {
    expect(reason('bridge', vantage, target, outcome).key).toBe(key);
  });

  it.each(HOST_PORTS)('on the default network: %s calls %s, %s', (vantage, target, outcome, key) => {
    expect(reason('host-ports', vantage, target, outcome).key).toBe(key);
  });

  it.each(PROXY)('behind nginx: %s calls %s, %s', (vantage, target, outcome, key) => {
    for (const stack of ['proxy', 'balanced'] as const) {
      expect(reason(stack, vantage, target, outcome).key).toBe(key);
    }
  });

  it('names the network on which caller and called meet', () => {
    expect(reason('production', 'api', 'db:container-name', 'works').params).toMatchObject({
      network: 'goals-back',
    });
    expect(reason('production', 'api', 'api:proxy-name', 'works').params).toMatchObject({
      network: 'goals-front',
    });
  });

  it.each(['browser', 'api'] as const)('says when nginx is alone, from %s', (vantage) => {
    const outcome = vantage === 'browser' ? 'unknown' : 'closed';
    const dialled = { vantage, address: addressOf('api', 'proxy'), book: bookOf('proxy'), page: 'localhost' };
    expect(reasonFor({ ...dialled, observation: seen(outcome, 'http', 'HTTP 502') })).toEqual({
      key: 'why.proxyAlone',
      params: { proxy: 'goals-proxy' },
    });
  });

  it('says that the page may not even call', () => {
    const address = addressOf('api', 'container-ip');
    const observation = seen('blocked', 'http', PAGE_POLICY);
    expect(
      reasonFor({ vantage: 'browser', address, observation, book: bookOf('production'), page: 'localhost' })
        .key,
    ).toBe('why.blockedPolicy');
  });

  it('tells the port inside from the door on the computer', () => {
    const address = addressOf('api', 'localhost', 8080);
    const dialled = {
      vantage: 'api',
      address,
      observation: seen('refused'),
      book: bookOf('bridge'),
      page: 'localhost',
    } as const;
    expect(reasonFor(dialled)).toEqual({
      key: 'why.refusedSelfPort',
      params: { from: 'goals-api', port: 8080, inner: 3000 },
    });
  });

  it.each([
    ['api:localhost', 'unknown', 'why.browserLocalhostAfar'],
    ['api:localhost', 'works', 'why.works'],
    ['api:lan-ip', 'works', 'why.worksAfar'],
    ['api:host.docker.internal', 'unknown', 'why.browserHostNameAfar'],
    ['api:container-ip', 'unknown', 'why.browserIpAfar'],
    ['api:gateway', 'unknown', 'why.browserIpAfar'],
    ['db:localhost', 'unknown', 'why.browserLocalhostAfar'],
  ] as const)(
    'does not take a browser elsewhere for one on this computer: %s, %s',
    (target, outcome, key) => {
      expect(reason('bridge', 'browser', target, outcome, '192.168.0.24').key).toBe(key);
    },
  );

  it('tells a call that nobody took from one that was taken and never answered', () => {
    const dialled = (stage: 'tcp' | 'http') => ({
      vantage: 'web' as const,
      address: addressOf('api', 'container-ip'),
      observation: seen('timeout', stage),
      book: bookOf('bridge'),
      page: 'localhost',
    });
    expect(reasonFor(dialled('tcp')).key).toBe('why.timeout');
    expect(reasonFor(dialled('http')).key).toBe('why.timeoutAnswer');
  });

  it('says that something else answered in the browser', () => {
    const address = addressOf('api', 'localhost');
    const observation = seen('unknown', 'http', 'HTTP 404');
    expect(
      reasonFor({ vantage: 'browser', address, observation, book: bookOf('bridge'), page: 'localhost' }),
    ).toEqual({
      key: 'why.browserSomethingElse',
      params: { host: 'localhost', port: 3000, seen: 'HTTP 404' },
    });
  });

  it('repeats what was seen where nothing is known, and never leaves the place empty', () => {
    const address = addressOf('db', 'container-name');
    const empty = { outcome: 'unknown', ms: 0, stages: [] } as const;
    const book = bookOf('bridge');
    expect(
      reasonFor({ vantage: 'api', address, observation: { ...empty, stages: [] }, book, page: 'localhost' })
        .params,
    ).toEqual({
      seen: 'unknown',
    });
  });

  it('fills in every name of the text, for each vantage, form and outcome, in both languages', () => {
    for (const stack of ['bridge', 'host-ports', 'proxy', 'balanced', 'production'] as const) {
      for (const vantage of vantageSchema.options) {
        for (const form of addressFormSchema.options) {
          for (const tier of ['api', 'db'] as const) {
            for (const outcome of outcomeSchema.options) {
              const { key, params } = reason(stack, vantage, `${tier}:${form}`, outcome);
              for (const texts of Object.values(MESSAGES)) {
                expect(Object.keys(params)).toEqual(expect.arrayContaining([...placeholdersOf(texts[key])]));
              }
            }
          }
        }
      }
    }
  });
});
