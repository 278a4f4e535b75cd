import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Made } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { readyApi, type Api } from '../../conditions/tiers/api.ts';
import { usableInBrowser } from '../../conditions/tiers/browser.ts';
import { databases, dataVolumeOf } from '../../conditions/tiers/database.ts';
import { openedPage, type Page } from '../../conditions/tiers/page.ts';
import { ownDatabase } from '../three-tiers-names/stack.ts';

/** Set by Compose on everything it makes. */
const PROJECT = 'com.docker.compose.project';

export interface Project {
  readonly name: string;
  readonly database: Container;
  readonly api: Api;
  readonly page: Page;
}

/** Finds the three tiers as one project of Compose, all of them working. */
export function composeProject(scene: Scene): Project | { readonly missing: CheckResult } {
  const found = ownDatabase(scene);
  if ('missing' in found) {
    // Before anything runs, the file is what it is about.
    const isEmpty = databases(scene).length === 0;
    return isEmpty ? { missing: fail('nothing-up', {}) } : found;
  }
  const { database } = found;
  const api = readyApi(scene);
  if ('missing' in api) return api;
  const page = openedPage(scene, { shows: [usableInBrowser(scene)] });
  if ('missing' in page) return page;
  const all = [database, api.container, page.container];
  const name = all.map(({ labels }) => labels[PROJECT]).find((one) => one !== undefined) ?? '';
  const stranger = all.find(({ labels }) => labels[PROJECT] !== name);
  if (stranger !== undefined) {
    return { missing: fail('not-by-compose', { container: stranger.name, project: name }) };
  }
  return { name, database, api, page };
}

/** @returns all that Compose made for the project. */
export function madeBy({ name, database }: Project, { containers, networks, volumes }: Scene): Partial<Made> {
  const data = dataVolumeOf(database);
  return {
    containers: containers.filter(({ labels }) => labels[PROJECT] === name).map(({ id }) => id),
    networks: networks.filter(({ labels }) => labels[PROJECT] === name).map(({ id }) => id),
    volumes: volumes
      .filter(({ name: volume, labels }) => labels[PROJECT] === name || volume === data)
      .map((one) => one.name),
  };
}
