import { describe, expect, test } from 'vitest';
import { blanksOf, textOf } from './blanks.ts';
import { CLAIM_SCENES, CLAIMS, isIn } from './catalogue.ts';
import { NOTES, noteOf } from './claim.ts';
import { commandsOf } from './commands.ts';
import { claimSeen, type Found, type ClaimPlace } from './seen.ts';
import { tellEvidence, tellTest } from './tell-claim.ts';
import { CLAIM_TEXTS } from './text/claim-texts.ts';

const IMAGES = { nginx: 'nginx:1', node: 'node:1', mongo: 'mongo:1', busybox: 'busybox:1', api: 'api:1' };
const PLACE: ClaimPlace = {
  desktop: false,
  rootless: false,
  local: true,
  subnet: '10.1.2.0/24',
  subnetGateway: '10.1.2.1',
};
const entries = CLAIM_SCENES.flatMap((scene) =>
  scene.claims.map((claim) => [claim.id, claim, scene] as const),
);

describe('the claims', () => {
  test('are at least sixty, each once, and every note has some', () => {
    expect(CLAIMS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
    expect(CLAIMS.length).toBe(entries.length);
    for (const note of NOTES) expect(CLAIMS.filter((claim) => isIn(claim, note)).length).toBeGreaterThan(9);
  });

  test.each(['en', 'ko'] as const)('have all their texts in %s, and no others are there', (language) => {
    const { claims } = CLAIM_TEXTS[language];
    expect(Object.keys(claims).sort()).toEqual(CLAIMS.map(({ id }) => id).sort());
    for (const [id, { instead, ...texts }] of Object.entries(claims)) {
      for (const text of Object.values(texts)) expect(text.trim(), id).not.toBe('');
      expect(instead === undefined, id).toBe(CLAIM_TEXTS.en.claims[id]?.instead === undefined);
    }
  });

  test.each(entries)('%s names only what its scene has', (_id, claim, scene) => {
    expect(claim.also).not.toContain(noteOf(claim));
    const texts = [...scene.setup, ...Object.values(claim.asks).map(textOf)];
    for (const name of texts.flatMap((text) => text.match(/(?<=--name |create )[a-z][\w-]*(?= |$)/g) ?? [])) {
      expect(scene.names).toContain(name);
    }
    for (const blank of texts.flatMap(blanksOf)) {
      const [, container] = /^\{(?:ip|gateway|port):([\w-]+)/.exec(blank) ?? [];
      if (container !== undefined) expect(scene.names).toContain(container);
    }
    for (const ask of Object.values(claim.asks)) {
      if ('from' in ask && ask.from !== 'host') expect(scene.names).toContain(ask.from);
    }
  });

  test.each(entries)('%s shows commands without anything left open', (_id, claim, scene) => {
    const { setup, asks, cleanup } = commandsOf(scene, claim, IMAGES);
    expect(asks).toHaveLength(Object.keys(claim.asks).length);
    for (const line of [...setup, ...asks, ...cleanup]) expect(blanksOf(line)).toEqual([]);
  });

  test.each(entries)('%s is judged whatever is seen, by asks that it has', (_id, claim) => {
    for (const found of [nothing, everything]) {
      const seen = Object.fromEntries(Object.entries(claim.asks).map(([key, ask]) => [key, found(ask.kind)]));
      const { evidence } = claim.judge(claimSeen(seen, PLACE));
      expect(Object.keys(claim.asks)).toEqual(expect.arrayContaining([...evidence]));
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  test.each(entries)('%s can be told in both languages', (_id, claim) => {
    for (const { words } of Object.values(CLAIM_TEXTS)) {
      const observed = Object.values(claim.asks).map((ask) => ({ ask, found: everything(ask.kind) }));
      for (const text of [tellTest(claim, words), tellEvidence(observed, words)]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|\n/);
        expect(blanksOf(tellTest(claim, words))).toEqual([]);
      }
    }
  });
});

function nothing(kind: Found['kind']): Found {
  switch (kind) {
    case 'type':
      return { kind, typed: { code: 1, out: '', err: 'no' } };
    case 'call':
      return { kind, calls: [{ outcome: 'refused', seen: 'ECONNREFUSED', http: null }] };
    case 'look-up':
      return { kind, addresses: [] };
    case 'resolver':
      return { kind, servers: [] };
    case 'write':
      return { kind };
  }
}

function everything(kind: Found['kind']): Found {
  switch (kind) {
    case 'type':
      return { kind, typed: { code: 0, out: 'mynet1 172.17.0.2', err: '' } };
    case 'call': {
      const http = { status: 200, headers: {}, body: 'hello from somebody\n' };
      return { kind, calls: [{ outcome: 'works', seen: 'HTTP 200', http }] };
    }
    case 'look-up':
      return { kind, addresses: ['172.17.0.2'] };
    case 'resolver':
      return { kind, servers: ['127.0.0.11'] };
    case 'write':
      return { kind };
  }
}
