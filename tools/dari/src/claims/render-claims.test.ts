import { CLAIMS, CLAIM_SCENES, NOTES, type Claim, type Observed, type Ruling } from '@dari/course';
import { describe, expect, test } from 'vitest';
import { createStyle } from '../render/style.ts';
import { widthOf } from '../render/width.ts';
import { LANGUAGES, loadTexts } from '../text/texts.ts';
import { tellClaims } from './claims-report.ts';
import { renderClaims } from './render-claims.ts';
import type { ClaimResult } from './run-scene.ts';

const IMAGES = { nginx: 'nginx:1', node: 'node:1', mongo: 'mongo:1', busybox: 'busybox:1', api: 'api:1' };
const RULINGS: readonly Ruling[] = [
  { verdict: 'true', evidence: [] },
  { verdict: 'false', evidence: [] },
  { verdict: 'depends', on: 'host-itself', evidence: [] },
];
const refused = `Error response from daemon: ${'a long story '.repeat(30)}${'x'.repeat(200)}`;

function resultOf(claim: Claim, index: number): ClaimResult {
  const scene = CLAIM_SCENES.find(({ claims }) => claims.includes(claim)) ?? CLAIM_SCENES[0];
  const ruling = RULINGS[index % RULINGS.length];
  if (scene === undefined || ruling === undefined) throw new Error('there are no scenes');
  if (index % 20 === 19) return { claim, scene, outcome: { kind: 'undecided', why: refused } };
  const observed: Observed = {
    ask: { kind: 'type', line: 'docker network create --driver host mynet-host' },
    found: { kind: 'type', typed: { code: 1, out: '', err: refused } },
  };
  return { claim, scene, outcome: { kind: 'judged', ruling, evidence: [observed, observed] } };
}

describe.each(LANGUAGES)('the claims in %s', (language) => {
  const told = tellClaims(CLAIMS.map(resultOf), IMAGES, language);

  test.each([60, 80, 120, 200])('fit %i columns', async (columns) => {
    const texts = await loadTexts(language);
    const text = renderClaims(told, '12', '28.5.2', texts, createStyle(false), columns);
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    for (const { id } of CLAIMS) expect(text).toContain(`  ${id}`);
    for (const note of NOTES) expect(text).toContain(texts.claims.note(note));
    expect(text).toContain(String(CLAIMS.length));
    expect(text).not.toMatch(/undefined|null/);
  });

  test('say what is so instead only where a statement does not simply hold', () => {
    for (const { verdict, instead, reason } of told) {
      if (verdict === 'true') expect(instead).toBeNull();
      expect(reason === null).toBe(verdict !== 'depends');
    }
  });
});
