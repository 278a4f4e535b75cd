import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Recipe } from './image-definition.ts';
import { BASES, BUILT, DEBIAN, NOT_IN_CONTEXT, NOT_IN_CONTEXT_ENDINGS } from './images.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8');

const RECIPES: readonly Recipe[] = [
  ...Object.values(BASES).map(({ offline }) => offline.recipe),
  ...Object.values(BUILT).map(({ recipe }) => recipe),
];

describe.each(RECIPES)('$dockerfile', (recipe) => {
  it('copies nothing but what the manifest lists', () => {
    const sources = [...read(recipe.dockerfile).matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
      .flatMap(([, list = '']) => list.split(' '))
      .filter((source) => !source.includes('ca-certificates.cr[t]') && !source.includes('${'));
    const outside = sources.filter(
      (source) =>
        !recipe.context.some(
          (entry) => source === recipe.dockerfile || source === entry || source.startsWith(`${entry}/`),
        ),
    );
    expect(outside).toEqual([]);
  });

  it('is found, and so is all it copies', () => {
    for (const entry of [recipe.dockerfile, ...recipe.context]) {
      expect(statSync(path.join(repository, entry)).isFile() || !entry.includes('.')).toBe(true);
    }
  });

  it('builds from the official image when no argument says otherwise', () => {
    for (const { image, arg } of recipe.bases) {
      const official = image === 'debian' ? DEBIAN.equivalents[0] : BASES[image].registry.tag;
      expect(read(recipe.dockerfile)).toContain(`ARG ${arg}=${String(official)}\n`);
    }
  });

  it('declares the arguments that the host may set', () => {
    for (const name of recipe.hostArgs)
      expect(read(recipe.dockerfile)).toMatch(new RegExp(`^ARG ${name}$`, 'm'));
  });

  it('knows the versions of the packages it unpacks', () => {
    for (const { arg, version } of recipe.npmPackages) {
      expect(read(recipe.dockerfile)).toMatch(new RegExp(`^ARG ${arg}=\\S+-${version}\\.tgz$`, 'm'));
    }
  });
});

it('pins every image', () => {
  const tags = [
    DEBIAN.tag,
    ...Object.values(BASES).flatMap(({ registry, offline }) => [registry.tag, offline.tag]),
    ...Object.values(BUILT).map(({ tag }) => tag),
  ];
  for (const tag of tags) expect(tag).toMatch(/^[a-z/-]+:(?!latest)\S+$/);
});

it('leaves out of an image what docker leaves out', () => {
  const lines = read('.dockerignore').split('\n');
  for (const name of NOT_IN_CONTEXT) expect(lines).toContain(`**/${name}`);
  for (const ending of NOT_IN_CONTEXT_ENDINGS) expect(lines).toContain(`**/*${ending}`);
  expect(lines).toEqual(expect.arrayContaining(['.git', '.env', '.dari']));
});
